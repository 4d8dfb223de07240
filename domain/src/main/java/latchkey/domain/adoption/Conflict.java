package latchkey.domain.adoption;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserName;

/**
 * Somebody who could not be imported, as nobody is taken over silently.
 *
 * @param user who is in the way; empty when it is somebody deprovisioned
 * @param state OPEN until an administrator decides
 */
public record Conflict(
    OrganizationId organization,
    ConflictId id,
    UserName userName,
    ProductReference reference,
    Kind kind,
    Optional<UserId> user,
    Instant since,
    State state) {

  /** What is in the way. */
  public enum Kind {
    /** A directory manages somebody of that name already. */
    NAME_MANAGED,
    /** The product gave that name two references. */
    NAME_TWICE,
    /** The reference is that of somebody of another name. */
    REFERENCE_TAKEN,
    /** Somebody of that name was deprovisioned, and is kept as a tombstone. */
    DEPROVISIONED
  }

  /** What became of it. */
  public enum State {
    OPEN,
    LINKED,
    DISMISSED
  }

  /** The same, decided. */
  public Conflict settled(State outcome) {
    return new Conflict(organization, id, userName, reference, kind, user, since, outcome);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition when it was decided
   */
  public void requireOpen(String wish) {
    if (state != State.OPEN) {
      throw new Refusal.IllegalTransition("conflict", "settled already", wish).refused();
    }
  }
}
