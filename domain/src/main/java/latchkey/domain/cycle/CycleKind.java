package latchkey.domain.cycle;

/** Which kind of burst it is, as far as it can be told from outside. */
public enum CycleKind {
  /** Everybody is looked up: the first time, or after a restart. */
  INITIAL,
  /** What has changed since the last one. */
  INCREMENTAL,
  /** A few objects, out of turn. */
  ON_DEMAND,
  /** A try of the connection, let in or not, and nothing else. */
  TEST;

  /** Whether it is one of those that follow each other by the directory's own clock. */
  public boolean isRegular() {
    return this == INITIAL || this == INCREMENTAL;
  }
}
