package latchkey.rehearsal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Objects that failed, tried again in later cycles with growing gaps: after 6, 12 and 24 hours,
 * then daily, and given up 28 days after the first failure. Safe for several threads.
 */
public final class Escrow {
  private static final List<Duration> GAPS =
      List.of(Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));
  private static final Duration GIVEN_UP = Duration.ofDays(28);

  private final Map<String, Deposit> deposits;

  /** One object's failures. */
  public record Deposit(Instant first, int failures, Instant next, String reason) {
    static Deposit first(Instant at, String reason) {
      return new Deposit(at, 1, at.plus(GAPS.get(0)), reason);
    }

    Deposit again(Instant at, String why) {
      Duration gap = GAPS.get(Math.min(failures, GAPS.size() - 1));
      return new Deposit(first, failures + 1, at.plus(gap), why);
    }

    boolean givenUp(Instant now) {
      return !now.isBefore(first.plus(GIVEN_UP));
    }
  }

  Escrow(Map<String, Deposit> deposits) {
    this.deposits = new TreeMap<>(deposits);
  }

  synchronized void failed(String key, Instant at, String reason) {
    deposits.compute(
        key, (k, former) -> former == null ? Deposit.first(at, reason) : former.again(at, reason));
  }

  synchronized void released(String key) {
    deposits.remove(key);
  }

  synchronized void clear() {
    deposits.clear();
  }

  public synchronized Optional<Deposit> deposit(String key) {
    return Optional.ofNullable(deposits.get(key));
  }

  public synchronized Map<String, Deposit> deposits() {
    return new TreeMap<>(deposits);
  }

  /** Keys whose time has come; those held for too long are dropped on the way. */
  synchronized Set<String> due(Instant now) {
    deposits.values().removeIf(deposit -> deposit.givenUp(now));
    Set<String> due = new TreeSet<>();
    deposits.forEach((key, deposit) -> addIf(!now.isBefore(deposit.next()), due, key));
    return due;
  }

  private static void addIf(boolean wanted, Set<String> due, String key) {
    if (wanted) due.add(key);
  }
}
