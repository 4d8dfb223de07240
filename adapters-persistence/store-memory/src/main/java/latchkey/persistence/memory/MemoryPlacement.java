package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import latchkey.application.change.spi.installation.Placement;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

final class MemoryPlacement implements Placement {
  private final Tables tables;

  MemoryPlacement(Tables tables) {
    this.tables = tables;
  }

  @Override
  public int place(int limit) {
    var turns = tables.unplaced.all().limit(limit).toList();
    turns.forEach(turn -> placeOneOf(turn.getKey(), turn.getValue()));
    return turns.size();
  }

  /** The turn is the object's: its lowest version takes it, whichever change drew the id. */
  private void placeOneOf(Key turn, Change change) {
    var organization = new OrganizationId(turn.id(0));
    var waiting = tables.pending.under(Keys.of(organization, change.object()));
    place(organization, waiting.findFirst().orElseThrow().getValue());
  }

  private void place(OrganizationId organization, Change change) {
    long position = tables.heads.get(Keys.of(organization)).orElse(0L) + 1;
    tables.unplaced.remove(Keys.of(organization, change.id().value()));
    tables.pending.remove(MemoryChanges.pending(organization, change));
    tables.feed.put(Keys.of(organization, position), change);
    tables.heads.put(Keys.of(organization), position);
    MemoryCycles.tell(tables, change);
    MemoryDeliveries.tell(tables, new Placed(position, change));
  }

  @Override
  public int forget(Instant now, int limit) {
    return new Histories(tables, now).forget(limit, this::forget);
  }

  private int forget(Organization organization, Predicate<Instant> old, int limit) {
    var gone =
        tables
            .feed
            .under(Keys.of(organization.id()))
            .takeWhile(row -> old.test(row.getValue().at()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    gone.forEach(row -> forget(organization.id(), row));
    return gone.size();
  }

  private void forget(OrganizationId organization, Key row) {
    tables.feed.remove(row);
    tables.floors.put(Keys.of(organization), (Long) row.parts().get(1));
  }
}
