package latchkey.application.connection;

import java.util.Optional;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.refusal.Refusal;

/**
 * How far a request may change something.
 *
 * @param adopter who manages it from now on, when nobody did
 * @param objection why it is refused, unless it takes access away
 */
public record Claim(Optional<ConnectionId> adopter, Optional<Refusal> objection) {
  static final Claim FREE = new Claim(Optional.empty(), Optional.empty());

  static Claim adopting(ConnectionId adopter) {
    return new Claim(Optional.of(adopter), Optional.empty());
  }

  static Claim takingAwayOnly(Refusal objection) {
    return new Claim(Optional.empty(), Optional.of(objection));
  }

  /**
   * Lets pass what may be done.
   *
   * @param takesAway whether it takes access away, and gives none
   * @throws latchkey.domain.refusal.RefusedException ManagedElsewhere
   */
  public void require(boolean takesAway) {
    if (takesAway) return;
    objection.ifPresent(
        why -> {
          throw why.refused();
        });
  }
}
