package latchkey.rest.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile JWKSet published = new JWKSet(List.of(key("a")));
  private volatile boolean away;

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void keys_are_asked_for_once() throws KeysUnavailableException {
    var keys = keys(this::answer);

    assertThat(keys.select(called("a"))).hasSize(1);
    assertThat(keys.select(called("a"))).hasSize(1);

    assertThat(asked).hasValue(1);
  }

  @Test
  void a_missing_one_is_asked_for_and_not_again_and_again() throws KeysUnavailableException {
    var keys = keys(this::answer);
    keys.select(called("a"));

    published = new JWKSet(List.of(key("b")));

    assertThat(keys.select(called("b"))).hasSize(1);
    for (int i = 0; i < 5; i++) assertThat(keys.select(called("c"))).isEmpty();
    assertThat(asked).hasValue(2);
  }

  @Test
  void known_ones_outlive_an_outage() throws KeysUnavailableException {
    var keys = keys(this::answer);
    keys.select(called("a"));

    away = true;

    assertThat(keys.select(called("b"))).isEmpty();
    assertThat(keys.select(called("a"))).hasSize(1);
  }

  @Test
  void why_there_are_none_is_told_each_time() {
    away = true;
    var keys = keys(this::answer);

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> keys.select(called("a"))).hasMessage("nobody is there");
    }
    assertThat(asked.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void nobody_waits_twice() throws KeysUnavailableException {
    var keys = keys(slowly(Duration.ofSeconds(3)));
    var start = Instant.now();

    assertThat(keys.select(called("b"))).isEmpty();

    assertThat(Duration.between(start, Instant.now()))
        .isBetween(Duration.ofMillis(3_900), Duration.ofMillis(4_900));
  }

  @Test
  void what_never_comes_is_not_waited_for() {
    var keys = keys(slowly(Duration.ofSeconds(60)));
    var start = Instant.now();

    assertThatThrownBy(() -> keys.select(called("a"))).hasMessage("no whole answer within 4 s");

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(4_900));
  }

  private PublishedKeys keys(Callable<JWKSet> answer) {
    return new PublishedKeys(new Publisher(answer, threads));
  }

  private JWKSet answer() throws KeysUnavailableException {
    asked.incrementAndGet();
    if (away) throw new KeysUnavailableException("nobody is there");
    return published;
  }

  private Callable<JWKSet> slowly(Duration time) {
    return () -> {
      Thread.sleep(time.toMillis());
      return answer();
    };
  }

  private static JWKSelector called(String id) {
    return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
  }

  private static JWK key(String id) {
    try {
      return new ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
