package latchkey.rest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void it_is_seconds_or_a_date() {
    assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Wed, 04 Mar 2026 12:00:30 GMT", NOW))
        .contains(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "soon", "99999999999999", "1.5", "Wed, 04 Mar 2026 11:00:00 GMT"})
  void anything_else_is_as_if_it_was_not_said(String text) {
    assertThat(RetryAfter.read(text, NOW)).isEmpty();
  }
}
