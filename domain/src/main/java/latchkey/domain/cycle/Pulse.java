package latchkey.domain.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import latchkey.domain.organization.ClientProfile;

/**
 * How a directory is doing at a moment.
 *
 * @param profile of its connection; only Entra keeps to a clock
 * @param last the last burst of any kind
 * @param regular the last regular cycle, which may be the same
 * @param initial the last initial cycle before the last burst
 */
public record Pulse(
    ClientProfile profile,
    Optional<Cycle> last,
    Optional<Cycle> regular,
    Optional<Cycle> initial,
    Instant now) {
  /** From the end of a cycle to the next one, as Microsoft says. */
  private static final Duration INTERVAL = Duration.ofMinutes(40);

  private static final Duration LATE = Duration.ofMinutes(90);

  /** A directory in quarantine calls once a day at most. */
  private static final Duration SILENT = Duration.ofHours(24);

  private static final double NEARLY = 0.99;

  /** In one word. */
  public enum State {
    /** Nothing ever came. */
    NEVER,
    /** A burst is going on. */
    RUNNING,
    /** Nothing is due. */
    IDLE,
    /** The next cycle should have begun. */
    LATE,
    /** Nothing came for a day: stopped there, or in quarantine. */
    SILENT
  }

  /** The state. */
  public State state() {
    if (last.isEmpty()) return State.NEVER;
    var ended = last.get().ended();
    if (now.isBefore(ended.plus(Cycle.GAP))) return State.RUNNING;
    if (!keepsAClock() || regular.isEmpty()) return State.IDLE;
    if (!now.isBefore(ended.plus(SILENT))) return State.SILENT;
    return now.isBefore(regular.get().ended().plus(LATE)) ? State.IDLE : State.LATE;
  }

  /** When the next cycle should begin. */
  public Optional<Instant> nextExpected() {
    return regular.filter(it -> keepsAClock()).map(it -> it.ended().plus(INTERVAL));
  }

  /**
   * How much of a running initial cycle is done, from 0 to below 1. Known only when there was one
   * before: how many people a directory has it tells by sending them.
   */
  public Optional<Double> progress() {
    return measured().map(it -> Math.min(NEARLY, last.get().met() / (double) it.met()));
  }

  /** How long that cycle will go on at its pace. */
  public Optional<Duration> remaining() {
    return measured()
        .flatMap(it -> last.get().rate().map(rate -> left(it) / perObject(rate)))
        .map(seconds -> Duration.ofSeconds(Math.round(seconds)));
  }

  private Optional<Cycle> measured() {
    boolean running = state() == State.RUNNING;
    return last.filter(it -> running && it.kind() == CycleKind.INITIAL)
        .flatMap(it -> initial)
        .filter(it -> it.met() > 0);
  }

  private double left(Cycle whole) {
    return Math.max(0, whole.met() - last.get().met());
  }

  private double perObject(double rate) {
    return rate * last.get().met() / last.get().calls();
  }

  private boolean keepsAClock() {
    return profile == ClientProfile.ENTRA;
  }
}
