package latchkey.domain.notification;

/** What one may be told of. */
public enum Topic {
  /** Somebody's access, or that of all. For the guarded product. */
  ACCESS,
  /** A connection was refused something for a cause it was not refused for before. */
  FAILURE,
  /** Entra is more than half way to quarantine, or in it. */
  QUARANTINE,
  /** A directory that keeps a clock has not called for a day. */
  SILENCE,
  /** A credential ends within a month, a week, a day. */
  EXPIRY,
  /** A connection suspended or deprovisioned many at once. */
  LEAVING,
  /** Nothing happened: an administrator tries the way. Nobody need subscribe to it. */
  TEST
}
