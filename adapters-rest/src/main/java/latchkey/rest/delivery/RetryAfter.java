package latchkey.rest.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a receiver wants it again (RFC 9110 §10.2.3): seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** Empty when it is neither. */
  static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, date)).filter(it -> !it.isNegative());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
