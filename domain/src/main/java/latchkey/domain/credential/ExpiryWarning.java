package latchkey.domain.credential;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How urgent it is to replace a credential; the most urgent first. */
public enum ExpiryWarning {
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30));

  private final Duration ahead;

  ExpiryWarning(Duration ahead) {
    this.ahead = ahead;
  }

  /** For how long before the end it holds. */
  public Duration ahead() {
    return ahead;
  }

  /** The most urgent that holds; empty while there is more time left than a month. */
  static Optional<ExpiryWarning> of(Duration left) {
    return Arrays.stream(values()).filter(it -> left.compareTo(it.ahead) <= 0).findFirst();
  }
}
