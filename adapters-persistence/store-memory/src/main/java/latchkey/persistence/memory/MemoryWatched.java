package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.measure.spi.installation.Watched;
import latchkey.application.query.PoolUse;
import latchkey.domain.change.Change;
import latchkey.domain.cycle.Cycle;

final class MemoryWatched implements Watched {
  private final Tables tables;

  MemoryWatched(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<PoolUse> pool() {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> unplacedSince() {
    return tables
        .unplaced
        .all()
        .map(Map.Entry::getValue)
        .map(Change::at)
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Cycle> cyclesSince(Instant start, int limit) {
    return tables
        .cycles
        .all()
        .map(Map.Entry::getValue)
        .filter(it -> !it.ended().isBefore(start))
        .limit(limit)
        .toList();
  }
}
