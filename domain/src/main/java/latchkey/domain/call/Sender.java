package latchkey.domain.call;

import java.util.Optional;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ConnectionId;

/**
 * Who called, as far as the token told.
 *
 * @param profile of the connection, as it was then: it decides which deviations are understood
 */
public record Sender(
    Optional<ConnectionId> connection,
    Optional<CredentialId> credential,
    Optional<ClientProfile> profile) {
  /** Nobody: an entry of the service itself. */
  public static final Sender NONE =
      new Sender(Optional.empty(), Optional.empty(), Optional.empty());
}
