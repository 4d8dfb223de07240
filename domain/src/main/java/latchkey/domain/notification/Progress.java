package latchkey.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How far a delivery has come.
 *
 * @param attempts how often it was sent, the one that goes on included
 * @param due when it is sent next; while it is being sent, when that is given up for lost; empty
 *     once it is over
 * @param status the last one answered
 * @param said what came of the last attempt, when that was no success
 * @param ended when it was over
 */
public record Progress(
    State state,
    int attempts,
    Optional<Instant> due,
    Optional<Integer> status,
    Optional<String> said,
    Optional<Instant> ended) {
  // Standard Webhooks: at once, and then so long after each failure
  private static final List<Duration> GAPS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** Up to a tenth more, so that what failed together does not come again together. */
  private static final double JITTER = 0.1;

  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  /** An attempt takes less than that, or its node is dead. */
  public static final Duration CLAIM = Duration.ofMinutes(2);

  private static final int LONGEST = 200;

  /** In one word. */
  public enum State {
    /** To be sent, or sent again. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** Given up. */
    DEAD
  }

  public Progress {
    said = said.map(it -> it.length() > LONGEST ? it.substring(0, LONGEST) : it);
  }

  /** Statuses with which somebody else answers for a receiver that is not there. */
  public static final Set<Integer> AWAY = Set.of(502, 503, 504);

  /** Of one that is to be sent at a time. */
  public static Progress dueAt(Instant at) {
    return new Progress(
        State.PENDING, 0, Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Being sent from now on. */
  public Progress claimed(Instant now) {
    return pending(attempts + 1, now.plus(CLAIM));
  }

  /** As if it had not been claimed, to be sent at a time. */
  public Progress putBack(Instant when) {
    return pending(attempts - 1, when);
  }

  private Progress pending(int times, Instant when) {
    return new Progress(State.PENDING, times, Optional.of(when), status, said, ended);
  }

  /** Whether the last attempt failed because nobody was there. */
  public boolean metNobody() {
    return state == State.PENDING && said.isPresent() && status.map(AWAY::contains).orElse(true);
  }

  /** To be sent at a time, as if its gap were over. */
  public Progress hastened(Instant when) {
    return pending(attempts, when);
  }

  /** The receiver has it. */
  public Progress delivered(Optional<Integer> answer, Instant now) {
    return new Progress(
        State.DELIVERED, attempts, Optional.empty(), answer, Optional.empty(), Optional.of(now));
  }

  /**
   * The receiver has it not.
   *
   * @param wish when the receiver wants it again
   */
  public Progress failed(
      Optional<Integer> answer,
      String why,
      Optional<Duration> wish,
      Instant now,
      RandomGenerator chance) {
    if (attempts > GAPS.size()) return dead(answer, why, now);
    var gap = longer(jittered(GAPS.get(attempts - 1), chance), wish);
    return new Progress(
        State.PENDING,
        attempts,
        Optional.of(now.plus(gap)),
        answer,
        Optional.of(why),
        Optional.empty());
  }

  /** Given up. */
  public Progress dead(Optional<Integer> answer, String why, Instant now) {
    return new Progress(
        State.DEAD, attempts, Optional.empty(), answer, Optional.of(why), Optional.of(now));
  }

  private static Duration jittered(Duration gap, RandomGenerator chance) {
    return gap.plusMillis((long) (gap.toMillis() * JITTER * chance.nextDouble()));
  }

  private static Duration longer(Duration gap, Optional<Duration> wish) {
    return wish.map(it -> it.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : it)
        .filter(it -> it.compareTo(gap) > 0)
        .orElse(gap);
  }
}
