package latchkey.domain.leaving;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;

/**
 * How many people one connection suspended or deprovisioned in a while.
 *
 * @param people how many; each counts once
 * @param living how many there are, the suspended included
 * @param first when the first of them left
 * @param credentials by which it was done
 */
public record MassLeaving(
    ConnectionId connection,
    long people,
    long living,
    Optional<Instant> first,
    Set<CredentialId> credentials) {
  /** Fewer than that are nothing to be alarmed about. */
  public static final long FEW = 10;

  private static final long TENTH = 10;

  public MassLeaving {
    credentials = Set.copyOf(credentials);
  }

  /** Whether somebody should look: at least ten people, and a tenth of those there are. */
  public boolean alarming() {
    return people >= FEW && people * TENTH >= living;
  }
}
