package latchkey.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import latchkey.domain.refusal.Refusal;

/**
 * For how long something is kept.
 *
 * @param days 0 to 3650
 */
public record Retention(int days) {
  /** What an organization's tombstones get unless it says otherwise: as long as Entra's own. */
  public static final Retention DEFAULT = new Retention(30);

  /** What an organization's history gets unless it says otherwise. */
  public static final Retention HISTORY = new Retention(90);

  public Retention {
    if (days < 0 || days > 3650) {
      throw new Refusal.Malformed("retention", "must be 0 to 3650 days").refused();
    }
  }

  /** When what began then may go. */
  public Instant endsAfter(Instant since) {
    return since.plus(Duration.ofDays(days));
  }
}
