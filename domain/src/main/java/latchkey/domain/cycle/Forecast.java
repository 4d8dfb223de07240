package latchkey.domain.cycle;

import java.util.List;

/**
 * How near a directory is to giving up, by the rules Microsoft publishes for Entra's quarantine.
 *
 * @param failures what failed, references included
 * @param references those of them that were about managers and members
 * @param done what succeeded, or had nothing to do
 * @param refused whether it was not let in: its credentials, or its right to be here, are no good
 */
public record Forecast(long failures, long references, long done, boolean refused) {
  /** From so many failures on the share of what failed matters. */
  private static final long EVALUATED = 5_000;

  private static final double SHARE = 0.4;
  private static final long MOST = 40_000;
  private static final long MOST_WITH_REFERENCES = 60_000;

  private static final List<Deed> DONE =
      List.of(Deed.CREATE, Deed.UPDATE, Deed.DISABLE, Deed.ENABLE, Deed.DELETE, Deed.SKIP);

  /** What a cycle makes one expect. */
  public static Forecast of(Cycle cycle) {
    return new Forecast(
        cycle.count(Deed.FAILURE),
        cycle.count(Deed.REFERENCE),
        DONE.stream().mapToLong(cycle::count).sum(),
        cycle.errors().keySet().stream().anyMatch(Forecast::shut));
  }

  private static boolean shut(String error) {
    return error.startsWith("401") || error.startsWith("403");
  }

  /** Which rule is the next to bite, or bites. */
  public enum Rule {
    /** Wrong credentials: at once. */
    CREDENTIALS,
    /** From 5,000 failures on, more than 40 % of all. */
    SHARE,
    /** More than 40,000 failures, references not counted. */
    FAILURES,
    /** More than 60,000 failures of any kind. */
    ALL_FAILURES
  }

  /** What of all failed, from 0 to 1. */
  public double share() {
    return failures == 0 ? 0 : failures / (double) (failures + done);
  }

  /** Whether a directory that met this goes into quarantine. */
  public boolean quarantine() {
    return refused
        || own() > MOST
        || failures > MOST_WITH_REFERENCES
        || (own() >= EVALUATED && ownShare() > SHARE);
  }

  /** How near it is, from 0 to 1, which is quarantine. */
  public double nearness() {
    return quarantine() ? 1 : Math.min(0.99, Math.max(bySharing(), byCounting()));
  }

  /** The rule by which it is nearest. */
  public Rule rule() {
    if (refused) return Rule.CREDENTIALS;
    if (bySharing() > byCounting()) return Rule.SHARE;
    return byAll() > byOwn() ? Rule.ALL_FAILURES : Rule.FAILURES;
  }

  private long own() {
    return failures - references;
  }

  private double ownShare() {
    return own() / (double) (own() + done);
  }

  private double bySharing() {
    if (own() == 0) return 0;
    return Math.min(1, own() / (double) EVALUATED) * Math.min(1, ownShare() / SHARE);
  }

  private double byCounting() {
    return Math.max(byOwn(), byAll());
  }

  private double byOwn() {
    return own() / (double) MOST;
  }

  private double byAll() {
    return failures / (double) MOST_WITH_REFERENCES;
  }
}
