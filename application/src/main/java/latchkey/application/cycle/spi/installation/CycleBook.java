package latchkey.application.cycle.spi.installation;

import java.time.Instant;
import java.util.List;
import latchkey.domain.change.Placed;

/** How far cycles are inferred, and what is to be read next. */
public interface CycleBook {
  /**
   * Locks the book until the transaction ends, so that two nodes never begin one burst twice.
   *
   * @return the place in the feed up to which changes are told of in cycles
   */
  long open();

  /** Changes up to there are told of. */
  void reached(long position);

  /** Placed changes after a position that came by a connection, in order, of all organizations. */
  List<Placed> after(long position, int limit);

  /**
   * Takes away cycles that ended longer ago than their organization keeps its history.
   *
   * @return how many went; less than {@code limit} when none is left
   */
  int forget(Instant now, int limit);
}
