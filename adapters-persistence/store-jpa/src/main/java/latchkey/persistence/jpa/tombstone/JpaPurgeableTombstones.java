package latchkey.persistence.jpa.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import latchkey.application.tombstone.spi.installation.PurgeableTombstones;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** Tombstones whose time has come, found over all organizations by one index. */
@Dependent
public class JpaPurgeableTombstones implements PurgeableTombstones {
  private final Database database;

  @Inject
  public JpaPurgeableTombstones(Database database) {
    this.database = database;
  }

  @Override
  public List<UserKey> purgeable(Instant now, int limit) {
    var query =
        Phrase.of(
            "select org, id from tombstone where purgeable_from <= ?"
                + " order by purgeable_from fetch first ? rows only",
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
}
