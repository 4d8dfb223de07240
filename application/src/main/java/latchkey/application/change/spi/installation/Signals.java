package latchkey.application.change.spi.installation;

import java.time.Duration;
import latchkey.domain.organization.OrganizationId;

/** Wakes those who wait on this node; other nodes find out by asking from time to time. */
public interface Signals {
  /** Something was committed that has no place yet. */
  void committed();

  /** Waits until something was committed here, or until the time has passed. */
  void awaitCommit(Duration atMost);

  /** Places were given. */
  void placed();

  /**
   * Waits until places were given here since {@code seen}, or until the time has passed.
   *
   * @return the count of placements now
   */
  long awaitPlaced(OrganizationId organization, long seen, Duration atMost);

  /** The count of placements on this node so far. */
  long placements();
}
