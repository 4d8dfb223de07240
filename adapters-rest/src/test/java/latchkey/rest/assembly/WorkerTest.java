package latchkey.rest.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerTest {

  @Test
  void a_failure_is_no_reason_to_stop() throws InterruptedException {
    var rounds = new CountDownLatch(3);
    var worker =
        new Worker(
            "test",
            Duration.ZERO,
            () -> {
              rounds.countDown();
              throw new IllegalStateException("expected by the test");
            });

    worker.start();
    boolean went = rounds.await(20, TimeUnit.SECONDS);
    worker.stop();

    assertThat(went).isTrue();
    assertThat(worker.alive()).isFalse();
  }

  @Test
  void stopping_waits_for_the_round_to_end() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var worker = new Worker("test", Duration.ZERO, () -> round(begun, ended));

    worker.start();
    begun.await();
    worker.stop();

    assertThat(ended.getCount()).isZero();
  }

  @Test
  void waiting_after_failures_is_bounded() {
    assertThat(Worker.backOff(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(Worker.backOff(4)).isEqualTo(Duration.ofMillis(800));
    assertThat(Worker.backOff(1_000)).isEqualTo(Duration.ofSeconds(30));
  }

  private static void round(CountDownLatch begun, CountDownLatch ended) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }
}
