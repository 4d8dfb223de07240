package latchkey.rehearsal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import latchkey.rehearsal.dialect.Change;

/**
 * One line of the provisioning log: what was done about one object.
 *
 * @param object {@code Users}, {@code Groups}, {@code Users/manager} or {@code Groups/members}
 * @param at by the clock of the job, which is not the wall's
 */
public record Entry(
    Instant at,
    String cycle,
    String object,
    String sourceId,
    String name,
    Outcome outcome,
    Duration took) {

  /** What Entra may do to an object of the target. */
  public enum Action {
    CREATE,
    UPDATE,
    DISABLE,
    DELETE,
    OTHER
  }

  /** How it went. */
  public enum Result {
    SUCCESS,
    SKIPPED,
    FAILURE
  }

  /**
   * @param targetId empty while there is none
   */
  public record Outcome(
      Action action, Result result, String targetId, String reason, List<Change> modified) {
    public Outcome {
      modified = List.copyOf(modified);
    }

    static Outcome done(Action action, String targetId, String reason) {
      return new Outcome(action, Result.SUCCESS, targetId, reason, List.of());
    }

    static Outcome skipped(String targetId, String reason) {
      return new Outcome(Action.OTHER, Result.SKIPPED, targetId, reason, List.of());
    }

    static Outcome failed(Action action, String reason) {
      return new Outcome(action, Result.FAILURE, "", reason, List.of());
    }
  }
}
