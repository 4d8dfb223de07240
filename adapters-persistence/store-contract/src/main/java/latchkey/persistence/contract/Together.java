package latchkey.persistence.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

/** Does several things at once, starting them as nearly together as threads can. */
final class Together {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Together() {}

  /** Runs as many tasks as there are, and waits for all of them; none may fail. */
  static <R> List<R> all(int tasks, IntFunction<R> task) {
    return outcomes(tasks, task).stream().map(Outcome::result).toList();
  }

  /** The same, when some of them may be refused. */
  static <R> List<Outcome<R>> outcomes(int tasks, IntFunction<R> task) {
    var barrier = new CyclicBarrier(tasks);
    var threads = Executors.newFixedThreadPool(tasks);
    try {
      var running = new ArrayList<Future<R>>();
      for (int i : IntStream.range(0, tasks).toArray()) {
        running.add(threads.submit(starting(barrier, () -> task.apply(i))));
      }
      return running.stream().map(Together::outcome).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> Callable<R> starting(CyclicBarrier barrier, Callable<R> task) {
    return () -> {
      barrier.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
      return task.call();
    };
  }

  private static <R> Outcome<R> outcome(Future<R> running) {
    try {
      return new Outcome<>(
          Optional.ofNullable(running.get(LONGEST.toSeconds(), TimeUnit.SECONDS)),
          Optional.empty());
    } catch (ExecutionException failed) {
      return new Outcome<>(Optional.empty(), Optional.of(failed.getCause()));
    } catch (TimeoutException | InterruptedException stuck) {
      throw new AssertionError("not done within " + LONGEST, stuck);
    }
  }

  /** What became of one task. */
  record Outcome<R>(Optional<R> value, Optional<Throwable> failure) {
    R result() {
      failure.ifPresent(
          cause -> {
            throw new AssertionError("failed though nothing could refuse it", cause);
          });
      return value.orElse(null);
    }

    /** The refusal it met; anything else that went wrong is the test's failure. */
    Optional<Refusal> refusal() {
      if (failure.isPresent() && failure.get() instanceof RefusedException refused) {
        return Optional.of(refused.refusal());
      }
      result();
      return Optional.empty();
    }
  }
}
