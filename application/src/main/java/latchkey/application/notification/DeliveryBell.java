package latchkey.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the senders of this node when there is something to send. */
@ApplicationScoped
class DeliveryBell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean work;

  /** There is something. */
  void ring() {
    lock.lock();
    try {
      work = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for it, or until the time has passed. */
  void await(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!work && left > 0) left = rung.awaitNanos(left);
      work = false;
    } catch (InterruptedException stop) {
      // Whoever interrupts wants the wait to end; the flag tells the caller why it did.
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
