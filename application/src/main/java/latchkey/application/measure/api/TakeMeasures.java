package latchkey.application.measure.api;

import java.time.Instant;
import java.util.Optional;
import latchkey.application.query.PoolUse;

/** Tells how far behind this node and its store are. */
public interface TakeMeasures {
  /**
   * Of the store's own pool; empty where there is none, or it is somebody else's. Costs nothing.
   */
  Optional<PoolUse> pool();

  /** What this node owes to the log. Costs nothing. */
  LogDebt logDebt();

  /** What the store says of all organizations: two statements. */
  Backlog backlog();

  /**
   * @param since when the oldest call came that is not written yet
   * @param dropped how many calls were not kept since the node began
   */
  record LogDebt(Optional<Instant> since, long dropped) {}

  /**
   * @param unplacedSince when the oldest change was made that no reader of a feed can see yet
   * @param cycles how many bursts of calls go on
   * @param nearQuarantine in how many of those so much fails that Entra is halfway to quarantine,
   *     or further
   */
  record Backlog(Optional<Instant> unplacedSince, long cycles, long nearQuarantine) {}
}
