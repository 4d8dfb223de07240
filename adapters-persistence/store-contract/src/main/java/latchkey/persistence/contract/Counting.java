package latchkey.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;

/** Counts the statements a store sends while something is done. */
final class Counting {
  private final Store store;

  Counting(Store store) {
    this.store = store;
  }

  /** What the work costs; empty for a store that sends no statements. */
  OptionalLong during(Runnable work) {
    var before = store.statements();
    work.run();
    return before.isEmpty()
        ? before
        : OptionalLong.of(store.statements().getAsLong() - before.getAsLong());
  }

  /** Does the work, which may cost so many statements. */
  void atMost(long statements, Runnable work) {
    var cost = during(work);
    if (cost.isPresent()) {
      assertThat(cost.getAsLong()).as("statements sent").isBetween(1L, statements);
    }
  }
}
