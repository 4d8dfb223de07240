package latchkey.persistence.memory;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import latchkey.application.transaction.spi.installation.Transactions;

/**
 * The committed state, and the one transaction that may be making the next. Writers queue, so
 * nothing ever has to be tried again; readers never wait and see what was committed last.
 */
final class Memory implements Transactions {
  private final ReentrantLock writer = new ReentrantLock(true);
  private final ThreadLocal<Snapshot> running = new ThreadLocal<>();
  private volatile Snapshot committed = Snapshot.EMPTY;

  @Override
  public <R> R run(Supplier<R> work) {
    return inTransaction() ? work.get() : alone(work);
  }

  private <R> R alone(Supplier<R> work) {
    writer.lock();
    try {
      return within(committed.open(), work);
    } finally {
      writer.unlock();
    }
  }

  private <R> R within(Snapshot next, Supplier<R> work) {
    running.set(next);
    try {
      R result = work.get();
      committed = next.close();
      return result;
    } finally {
      running.remove();
    }
  }

  /** Reads several tables as they were at one moment. */
  <R> R read(Supplier<R> reading) {
    if (running.get() != null) return reading.get();
    running.set(committed);
    try {
      return reading.get();
    } finally {
      running.remove();
    }
  }

  Snapshot seen() {
    return Optional.ofNullable(running.get()).orElse(committed);
  }

  /** Whoever writes outside a transaction has forgotten one: a store on disk would lose it. */
  Snapshot writable() {
    if (!inTransaction()) throw new IllegalStateException("a write needs a transaction");
    return running.get();
  }

  private boolean inTransaction() {
    var mine = running.get();
    return mine != null && mine.isOpen();
  }
}
