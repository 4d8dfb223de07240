package latchkey.application.call.spi.installation;

import java.time.Instant;
import java.util.List;
import latchkey.domain.call.Call;

/** Keeps calls by the batch, and takes old ones away. */
public interface CallBook {
  /** Adds calls in one statement; those of an organization that is gone by now are left out. */
  void add(List<Call> calls);

  /**
   * Takes away calls that are older than their organization keeps its history.
   *
   * @return how many went; less than {@code limit} when none is left
   */
  int forget(Instant now, int limit);
}
