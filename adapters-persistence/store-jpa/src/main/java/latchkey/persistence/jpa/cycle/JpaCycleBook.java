package latchkey.persistence.jpa.cycle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.domain.change.Placed;
import latchkey.persistence.jpa.change.ChangeColumns;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;
import latchkey.persistence.jpa.organization.HistoryTerms;

/** The row {@code cycles} of {@code lease} is the lock, and holds how far changes are told of. */
@Dependent
public class JpaCycleBook implements CycleBook {
  private static final String OLD =
      """
      select c.org, c.id from cycle c join organization o on o.id = c.org
      where o.log_days = ? and c.ended <= ? order by c.ended fetch first ? rows only""";

  private final Database database;

  @Inject
  public JpaCycleBook(Database database) {
    this.database = database;
  }

  @Override
  public long open() {
    var row = Phrase.of("select position from lease where name = 'cycles' for update");
    return database.in(it -> it.sql().list(row, found -> found.number("position")).get(0));
  }

  @Override
  public void reached(long position) {
    var update = Phrase.of("update lease set position = ? where name = 'cycles'", position);
    database.in(it -> it.sql().change(update));
  }

  @Override
  public List<Placed> after(long position, int limit) {
    var query =
        Phrase.of(
            "select "
                + ChangeColumns.ALL
                + " from change c where c.position > ? and c.position is not null"
                + " and c.connection is not null order by c.position fetch first ? rows only",
            position,
            limit);
    return database.in(it -> it.sql().list(query, ChangeColumns::placed));
  }

  @Override
  public int forget(Instant now, int limit) {
    return database.in(it -> forget(it.sql(), now, limit));
  }

  private static int forget(Sql sql, Instant now, int limit) {
    return new HistoryTerms(sql, now)
        .forget(
            limit, (days, before, most) -> sql.remove("cycle", Phrase.of(OLD, days, before, most)));
  }
}
