package latchkey.persistence.memory;

import java.util.List;
import java.util.UUID;
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
  public void pseudonymize(OrganizationId organization, UUID object) {
    List.of(tables.unplaced, tables.pending, tables.feed)
        .forEach(table -> pseudonymize(table, organization, object));
  }

  private static void pseudonymize(Table<Change> table, OrganizationId organization, UUID object) {
    table
        .under(Keys.of(organization))
        .filter(row -> row.getValue().object().equals(object))
        .forEach(row -> table.put(row.getKey(), nameless(row.getValue())));
  }

  private static Change nameless(Change it) {
    return new Change(
        it.organization(),
        it.id(),
        it.at(),
        it.objectKind(),
        it.object(),
        it.kind(),
        it.version(),
        List.of(),
        it.concerned(),
        it.origin().reasonless(),
        it.took());
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
