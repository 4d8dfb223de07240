package latchkey.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.AsyncResponse;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitersTest {
  private static final int MOST = 500;
  private static final Json DONE = Json.object(out -> {});

  private final Waiters waiters = new Waiters();
  private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    waiters.stop();
  }

  @Test
  void who_does_not_wait_is_answered_in_the_servers_own_thread() {
    waiters.answer(answer(), 0, this::inThread);

    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(answers).containsExactly(DONE);
  }

  @Test
  void who_waits_leaves_the_servers_thread() throws InterruptedException {
    waiters.answer(answer(), 30, this::inThread);

    assertThat(threads.take()).isNotEqualTo(Thread.currentThread());
    assertThat(answers.take()).isEqualTo(DONE);
  }

  @Test
  void who_waits_is_told_for_how_long() throws InterruptedException {
    var told = new LinkedBlockingQueue<Integer>();

    waiters.answer(answer(), 30, noting(told));

    assertThat(told.take()).isEqualTo(30);
  }

  @Test
  void what_goes_wrong_goes_to_the_mappers() throws InterruptedException {
    var refused = new Refusal.Malformed("after", "is no cursor").refused();

    waiters.answer(answer(), 0, refusing(refused));
    waiters.answer(answer(), 1, refusing(refused));

    assertThat(answers.take()).isSameAs(refused);
    assertThat(answers.take()).isSameAs(refused);
  }

  @Test
  void whoever_finds_no_free_thread_does_not_wait() throws InterruptedException {
    var all = new CountDownLatch(MOST);
    var end = new CountDownLatch(1);
    for (int i = 0; i < MOST; i++) waiters.answer(answer(), 30, until(all, end));
    assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    var told = new LinkedBlockingQueue<Integer>();

    waiters.answer(answer(), 30, noting(told));

    assertThat(told).containsExactly(0);
    assertThat(answers).containsExactly(DONE);
    end.countDown();
  }

  private Json inThread(int seconds) {
    threads.add(Thread.currentThread());
    return DONE;
  }

  private static IntFunction<Json> noting(BlockingQueue<Integer> told) {
    return seconds -> {
      told.add(seconds);
      return DONE;
    };
  }

  private static IntFunction<Json> refusing(RefusedException refused) {
    return seconds -> {
      throw refused;
    };
  }

  private static IntFunction<Json> until(CountDownLatch all, CountDownLatch end) {
    return seconds -> {
      all.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return DONE;
    };
  }

  private AsyncResponse answer() {
    return (AsyncResponse)
        Proxy.newProxyInstance(
            WaitersTest.class.getClassLoader(),
            new Class<?>[] {AsyncResponse.class},
            (proxy, method, with) -> {
              if (!method.getName().equals("resume")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answers.add(with[0]);
            });
  }
}
