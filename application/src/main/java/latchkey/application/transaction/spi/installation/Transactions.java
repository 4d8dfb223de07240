package latchkey.application.transaction.spi.installation;

import java.util.function.Supplier;

/**
 * Runs work all or nothing. Every store implements it: it flushes inside, translates the store's
 * errors into refusals, rolls back on any exception, and tries again what failed for reasons that
 * pass (data-base deadlock, serialization, lock time-out; at most 5 times). Nested calls join the
 * running transaction.
 */
public interface Transactions {
  /**
   * @param work may run more than once, so it draws no ids, asks no clock and sends nothing
   */
  <R> R run(Supplier<R> work);

  /** Runs work that gives no result. */
  default void run(Runnable work) {
    run(
        () -> {
          work.run();
          return null;
        });
  }
}
