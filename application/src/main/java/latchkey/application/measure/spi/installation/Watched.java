package latchkey.application.measure.spi.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.PoolUse;
import latchkey.domain.cycle.Cycle;

/** What a store knows of itself. */
public interface Watched {
  /** How its connections are used; empty for a store that has none of its own. No statement. */
  Optional<PoolUse> pool();

  /** When the oldest change was made that has no place in a feed yet; reads an index alone. */
  Optional<Instant> unplacedSince();

  /** Bursts of all organizations whose last call came then or later; no more than {@code limit}. */
  List<Cycle> cyclesSince(Instant start, int limit);
}
