package latchkey.persistence.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.tombstone.spi.installation.PurgeableTombstones;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

final class MemoryTombstones implements Tombstones, PurgeableTombstones {
  private final Tables tables;

  MemoryTombstones(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(UserKey key, Tombstone tombstone) {
    tables.tombstones.put(Keys.of(key), tombstone);
    tables.purgeable.put(Keys.timed(tombstone.purgeableFrom(), key), tombstone);
  }

  @Override
  public Optional<Tombstone> find(UserKey key) {
    return tables.tombstones.get(Keys.of(key));
  }

  @Override
  public Optional<Tombstone> findForChange(UserKey key) {
    return find(key);
  }

  @Override
  public void remove(UserKey key) {
    find(key).ifPresent(it -> tables.purgeable.remove(Keys.timed(it.purgeableFrom(), key)));
    tables.tombstones.remove(Keys.of(key));
  }

  @Override
  public List<Tombstone> list(OrganizationId organization, Slice slice) {
    return Walk.values(tables.tombstones, Keys.of(organization), slice);
  }

  @Override
  public List<UserKey> purgeable(Instant now, int limit) {
    return tables
        .purgeable
        .all()
        .takeWhile(row -> !row.getValue().purgeableFrom().isAfter(now))
        .limit(limit)
        .map(Map.Entry::getKey)
        .map(Keys::user)
        .toList();
  }
}
