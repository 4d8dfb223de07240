package latchkey.application.change.spi.installation;

import java.time.Instant;

/** Gives committed changes their places in the feeds, and takes old ones away. */
public interface Placement {
  /**
   * Places changes that have none yet, in the order of their ids but never a later version of an
   * object before an earlier one. Called inside a transaction; serialized over all nodes by a lock
   * held until its commit.
   *
   * @return how many were placed; less than {@code limit} when none is left
   */
  int place(int limit);

  /**
   * Takes away placed changes that are older than their organization keeps them, and raises the
   * floors of the feeds accordingly.
   *
   * @return how many went; less than {@code limit} when none is left
   */
  int forget(Instant now, int limit);
}
