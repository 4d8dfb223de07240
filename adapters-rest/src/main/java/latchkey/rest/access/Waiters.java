package latchkey.rest.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import latchkey.rest.json.Json;

/**
 * Threads in which readers of the feed wait, so that they never take the server's away. When all
 * are taken a reader is answered at once, as if it had not asked to wait: it will ask again.
 */
@ApplicationScoped
class Waiters {
  private static final int MOST = 500;
  private static final int IDLE_SECONDS = 60;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Waiters::thread);

  /**
   * @param seconds how long the reader wants to wait
   * @param work gives the answer, having waited for as long as it is told
   */
  void answer(AsyncResponse answer, int seconds, IntFunction<Json> work) {
    if (seconds == 0) {
      complete(answer, 0, work);
    } else {
      later(answer, seconds, work);
    }
  }

  private void later(AsyncResponse answer, int seconds, IntFunction<Json> work) {
    try {
      threads.execute(() -> complete(answer, seconds, work));
    } catch (RejectedExecutionException allTaken) {
      complete(answer, 0, work);
    }
  }

  // what is thrown goes the way of all exceptions, to the mappers
  private static void complete(AsyncResponse answer, int seconds, IntFunction<Json> work) {
    try {
      answer.resume(work.apply(seconds));
    } catch (RuntimeException e) {
      answer.resume(e);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "latchkey waiting reader");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
