package latchkey.domain.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.call.Call;

/**
 * What a directory was refused about one object for one cause, as often as it tried.
 *
 * @param latest the newest of the calls
 * @param first when it was refused first
 * @param count how often
 * @param resolved whether it has succeeded since
 */
public record Failure(Call latest, Instant first, long count, boolean resolved) {
  private static final List<Duration> GAPS =
      List.of(Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));
  private static final Duration GIVEN_UP = Duration.ofDays(28);

  /** What makes two refusals the same: who is meant, what was wished, why it was refused. */
  public record Cause(
      String operation,
      String resource,
      Optional<UUID> object,
      Optional<String> subject,
      int status,
      Optional<String> scimType) {
    /** The cause of one refusal. */
    public static Cause of(Call call) {
      var wish = call.wish();
      var subject = wish.object().isPresent() ? Optional.<String>empty() : wish.subject();
      return new Cause(
          wish.operation(),
          wish.resource(),
          wish.object(),
          subject,
          call.answer().status(),
          call.answer().scimType());
    }
  }

  /** The first that is met, going back. */
  public static Failure of(Call latest) {
    return new Failure(latest, latest.at(), 1, false);
  }

  /** The same, with one more that came before. */
  public Failure before(Call earlier) {
    return new Failure(latest, earlier.at(), count + 1, resolved);
  }

  /** The same, known to have succeeded since or not. */
  public Failure resolved(boolean yes) {
    return new Failure(latest, first, count, yes);
  }

  /** When Entra tries again: after 6, 12 and 24 hours, then daily, until it gives up. */
  public Optional<Instant> nextRetry() {
    var gap = GAPS.get((int) Math.min(count, GAPS.size()) - 1);
    return Optional.of(latest.at().plus(gap)).filter(it -> !resolved && it.isBefore(givenUp()));
  }

  /** When Entra gives up: on the 28th day. */
  public Instant givenUp() {
    return first.plus(GIVEN_UP);
  }
}
