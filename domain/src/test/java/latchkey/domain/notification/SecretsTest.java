package latchkey.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void two_sign_until_the_former_ones_end() {
    var rotated = Secrets.first("one").rotated("two", NOON, Duration.ofHours(24));

    assertThat(rotated.signingAt(NOON.plus(Duration.ofHours(23)))).containsExactly("two", "one");
    assertThat(rotated.signingAt(NOON.plus(Duration.ofHours(24)))).containsExactly("two");
  }

  @Test
  void of_three_the_oldest_goes_at_once() {
    var day = Duration.ofHours(24);
    var twice = Secrets.first("one").rotated("two", NOON, day).rotated("three", NOON, day);

    assertThat(twice.signingAt(NOON)).containsExactly("three", "two");
    assertThat(Secrets.NONE.signingAt(NOON)).isEmpty();
  }
}
