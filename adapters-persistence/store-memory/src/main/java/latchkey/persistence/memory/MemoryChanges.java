package latchkey.persistence.memory;

import java.util.List;
import latchkey.application.change.spi.Changes;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.organization.OrganizationId;

final class MemoryChanges implements Changes {
  private final Tables tables;

  MemoryChanges(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void record(OrganizationId organization, Change change) {
    tables.unplaced.put(Keys.of(organization, change.id().value()), change);
    tables.pending.put(pending(organization, change), change);
  }

  static Key pending(OrganizationId organization, Change change) {
    return Keys.of(organization, change.object(), change.version().number(), change.id().value());
  }

  @Override
  public List<Placed> after(OrganizationId organization, long position, int limit) {
    return tables
        .feed
        .after(Keys.of(organization), Keys.of(organization, position))
        .limit(limit)
        .map(row -> new Placed((Long) row.getKey().parts().get(1), row.getValue()))
        .toList();
  }

  @Override
  public long head(OrganizationId organization) {
    return tables.heads.get(Keys.of(organization)).orElse(0L);
  }

  @Override
  public long floor(OrganizationId organization) {
    return tables.floors.get(Keys.of(organization)).orElse(0L);
  }
}
