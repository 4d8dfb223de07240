package latchkey.rehearsal.wire;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * When a request is tried again, and after how long. A POST that may have been taken is never
 * repeated here: whoever creates looks first whether it is there already.
 *
 * @param first pause after the first 5xx or dropped connection; doubled after each
 * @param longest that a Retry-After is obeyed
 * @param startUp how long a server that has answered before may be away, so that it can be
 *     restarted
 */
public record Patience(int tries, Duration first, Duration longest, Duration startUp) {
  public static final Patience USUAL =
      new Patience(5, Duration.ofMillis(250), Duration.ofSeconds(60), Duration.ofSeconds(45));

  /**
   * @return the pause before the next try; empty when the answer is final
   */
  Optional<Duration> after(HttpResponse<?> response, boolean repeatable, int tried) {
    if (tried >= tries) return Optional.empty();
    if (response.statusCode() == 429) return Optional.of(asked(response).orElse(pause(tried)));
    if (response.statusCode() == 503 && asked(response).isPresent()) return asked(response);
    return response.statusCode() >= 500 && response.statusCode() != 501 && repeatable
        ? Optional.of(pause(tried))
        : Optional.empty();
  }

  Optional<Duration> afterDrop(boolean repeatable, int tried) {
    return repeatable && tried < tries ? Optional.of(pause(tried)) : Optional.empty();
  }

  private Duration pause(int tried) {
    return first.multipliedBy(1L << (tried - 1));
  }

  /** Seconds; the other form, a date, is answered with the usual pause. */
  private Optional<Duration> asked(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(wish -> wish.compareTo(longest) > 0 ? longest : wish);
  }
}
