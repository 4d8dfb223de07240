package latchkey.domain.cycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A directory's try of its connection, which Entra calls Test Connection.
 *
 * @param error the status, and the keyword of SCIM where there is one, when it was refused
 */
public record Trial(Instant at, Optional<String> error) {
  /** Whether the connection worked. */
  public boolean succeeded() {
    return error.isEmpty();
  }
}
