package latchkey.persistence.jpa.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import latchkey.application.user.spi.installation.EndedAccess;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** The column {@code ends}: the time access ends, until that is recorded. */
@Dependent
public class JpaEndedAccess implements EndedAccess {
  private final Database database;

  @Inject
  public JpaEndedAccess(Database database) {
    this.database = database;
  }

  @Override
  public List<UserKey> endedBy(Instant now, int limit) {
    var query =
        Phrase.of(
            "select org, id from users where ends <= ? order by ends fetch first ? rows only",
            now,
            limit);
    return database.in(
        it ->
            it.sql()
                .list(
                    query,
                    row ->
                        new UserKey(new OrganizationId(row.id("org")), new UserId(row.id("id")))));
  }

  @Override
  public void recorded(UserKey key) {
    var update =
        Phrase.of(
            "update users set ends = null where org = ? and id = ?",
            key.organization().value(),
            key.id().value());
    database.in(it -> it.sql().change(update));
  }
}
