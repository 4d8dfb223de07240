package latchkey.persistence.jpa.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;

/** Tombstones, a row each. */
@Dependent
public class JpaTombstones implements Tombstones {
  private final Database database;

  @Inject
  public JpaTombstones(Database database) {
    this.database = database;
  }

  @Override
  public void add(UserKey key, Tombstone tombstone) {
    database.in(
        it -> {
          it.add(TombstoneRow.of(tombstone));
          return true;
        });
  }

  @Override
  public Optional<Tombstone> find(UserKey key) {
    return database.in(it -> it.find(TombstoneRow.class, rowKey(key)).map(TombstoneRow::tombstone));
  }

  @Override
  public Optional<Tombstone> findForChange(UserKey key) {
    return database.in(it -> it.lock(TombstoneRow.class, rowKey(key)).map(TombstoneRow::tombstone));
  }

  @Override
  public void remove(UserKey key) {
    var delete =
        Phrase.of(
            "delete from tombstone where org = ? and id = ?",
            key.organization().value(),
            key.id().value());
    database.in(it -> it.sql().change(delete));
  }

  @Override
  public List<Tombstone> list(OrganizationId organization, Slice slice) {
    var query =
        Phrase.of(
                "select " + TombstoneColumns.ALL + " from tombstone t where t.org = ?",
                organization.value())
            .then(slice.after().map(id -> Phrase.of(" and t.id > ?", id)).orElse(Phrase.NONE))
            .then(" order by t.org, t.id fetch first ? rows only", slice.limit());
    return database.in(it -> it.sql().list(query, TombstoneColumns::tombstone));
  }

  private static RowKey rowKey(UserKey key) {
    return new RowKey(key.organization().value(), key.id().value());
  }
}
