package latchkey.rest.admin.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import latchkey.rest.problem.Problem;
import latchkey.rest.problem.ProblemException;

/**
 * Lets few sign-ins be checked at a time: checking a password is made to be slow, and must not take
 * the processors away from directories and doors.
 */
@ApplicationScoped
class Attempts {
  private static final int AT_A_TIME = 2;
  private static final int PATIENCE_SECONDS = 10;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  <R> R one(Supplier<R> attempt) {
    if (!place()) throw busy();
    try {
      return attempt.get();
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException busy() {
    return new ProblemException(
        new Problem(
            429, "tooManySignIns", "Too many requests", "Too many sign-ins at once: try again."));
  }
}
