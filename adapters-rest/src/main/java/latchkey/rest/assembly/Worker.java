package latchkey.rest.assembly;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import latchkey.rest.request.Faults;

/** Repeats a piece of work in a thread of its own until told to stop; a failure is no reason to. */
final class Worker {
  private static final Logger LOG = Logger.getLogger(Worker.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Runnable round;
  private final Duration pause;
  private final Thread thread;
  private int failures;

  /**
   * @param pause between the end of one round and the start of the next
   */
  Worker(String name, Duration pause, Runnable round) {
    this.round = round;
    this.pause = pause;
    this.thread = new Thread(this::work, "latchkey " + name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Returns when the round that was running has ended, or after 10 s. */
  void stop() {
    thread.interrupt();
    try {
      thread.join(STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it works, or would. */
  boolean alive() {
    return thread.isAlive();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(oneRound().toMillis());
      }
    } catch (InterruptedException stop) {
      // told to stop
    }
  }

  private Duration oneRound() {
    try {
      round.run();
      failures = 0;
      return pause;
    } catch (RuntimeException e) {
      // an interrupted round fails in its own ways: the loop ends without a word
      if (!Thread.currentThread().isInterrupted()) report(e);
      return longer(pause, backOff(++failures));
    }
  }

  private void report(RuntimeException e) {
    LOG.log(
        Level.WARNING,
        Faults.withoutMessages(e),
        () -> thread.getName() + " failed and will try again");
  }

  /** 0.1 s, doubled by each failure in a row, at most 30 s. */
  static Duration backOff(int failures) {
    var wait = Duration.ofMillis(100L << Math.min(failures - 1, 16));
    return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
