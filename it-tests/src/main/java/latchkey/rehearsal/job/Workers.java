package latchkey.rehearsal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import latchkey.rehearsal.wire.Unreachable;

/** A few hands that work off a list; what stops the job in one of them stops all. */
final class Workers {
  private final int hands;

  Workers(int hands) {
    this.hands = hands;
  }

  void run(List<Runnable> tasks) {
    if (tasks.size() == 1) {
      tasks.get(0).run();
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    try {
      await(submitted(pool, tasks));
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Future<?>> submitted(ExecutorService pool, List<Runnable> tasks) {
    List<Future<?>> all = new ArrayList<>();
    tasks.forEach(task -> all.add(pool.submit(task)));
    return all;
  }

  private static void await(List<Future<?>> all) {
    try {
      for (Future<?> one : all) one.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException stopped) throw stopped;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted");
    }
  }
}
