package latchkey.persistence.jpa.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import latchkey.application.change.spi.Changes;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** Changes, a row each, in the transaction of what they tell. */
@Dependent
public class JpaChanges implements Changes {
  private final Database database;

  @Inject
  public JpaChanges(Database database) {
    this.database = database;
  }

  @Override
  public void record(OrganizationId organization, Change change) {
    database.in(it -> it.sql().change(ChangeColumns.insert(change)));
  }

  @Override
  public List<Placed> after(OrganizationId organization, long position, int limit) {
    var query =
        Phrase.of(
            "select "
                + ChangeColumns.ALL
                + " from change c where c.org = ? and c.position > ?"
                + " order by c.org, c.position fetch first ? rows only",
            organization.value(),
            position,
            limit);
    return database.in(it -> it.sql().list(query, ChangeColumns::placed));
  }

  // What is no longer kept was placed too.
  @Override
  public long head(OrganizationId organization) {
    var newest =
        Phrase.of(
            "select position from change where org = ? and position is not null"
                + " order by org, position desc fetch first 1 row only",
            organization.value());
    return database.in(
        it ->
            it.sql()
                .first(newest, row -> row.number("position"))
                .orElseGet(() -> floor(organization)));
  }

  @Override
  public long floor(OrganizationId organization) {
    var query = Phrase.of("select position from feed_floor where org = ?", organization.value());
    return database.in(it -> it.sql().first(query, row -> row.number("position")).orElse(0L));
  }

  @Override
  public void pseudonymize(OrganizationId organization, UUID object) {
    var update =
        Phrase.of(
            "update change set diff = '[]', reason = null where org = ? and object = ?",
            organization.value(),
            object);
    database.in(it -> it.sql().change(update));
  }
}
