package latchkey.application.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait on this node for commits or for places in the feed. What other nodes do is
 * not heard: whoever waits looks again from time to time.
 */
@ApplicationScoped
public class FeedBell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long commits;
  private long placements;

  /** Something was committed that may lack a place. */
  void committed() {
    lock.lock();
    try {
      commits++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Places were given. */
  void placed() {
    lock.lock();
    try {
      placements++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often something was committed here. */
  long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  /** How often places were given here. */
  public long placements() {
    lock.lock();
    try {
      return placements;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there were more commits than were seen, or the time has passed. */
  void awaitCommit(long seen, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (commits <= seen && left > 0) left = pause(left);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there were more placements than were seen, or the time has passed. */
  public void awaitPlaced(long seen, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (placements <= seen && left > 0) left = pause(left);
    } finally {
      lock.unlock();
    }
  }

  private long pause(long nanos) {
    try {
      return rung.awaitNanos(nanos);
    } catch (InterruptedException stop) {
      // Whoever interrupts wants the wait to end; the flag tells the caller why it did.
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
