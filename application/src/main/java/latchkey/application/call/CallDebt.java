package latchkey.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What this node owes to the log: calls that were noted and are not written yet. */
@Dependent
public class CallDebt {
  private final NotedCalls noted;

  @Inject
  CallDebt(NotedCalls noted) {
    this.noted = noted;
  }

  /** When the oldest of them came in. */
  public Optional<Instant> since() {
    return noted.oldest();
  }

  /** How many were not kept since the node began, as there was no room. */
  public long dropped() {
    return noted.dropped();
  }
}
