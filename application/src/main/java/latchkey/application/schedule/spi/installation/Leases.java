package latchkey.application.schedule.spi.installation;

import java.time.Duration;
import java.time.Instant;

/** Lets exactly one node do a piece of scheduled work. */
public interface Leases {
  /**
   * Takes or renews a lease.
   *
   * @param holder names this node; no other node has the name
   * @return whether the holder has it now, until {@code now + term}
   */
  boolean acquire(String name, String holder, Instant now, Duration term);
}
