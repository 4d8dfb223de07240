package latchkey.application.credential.api;

import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;

/**
 * Makes a credential useless, on this node at once and on every other within 5 s; a client together
 * with all tokens it was granted.
 */
public interface RevokeCredential {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  void revoke(Command command);

  /**
   * Which, and by whom.
   *
   * @param connection that of a directory's; empty means the first one
   */
  record Command(
      Slug organization,
      CredentialKind kind,
      Optional<ConnectionId> connection,
      CredentialId credential,
      Origin origin) {
    /** One of the first connection, or of the guarded product. */
    public Command(Slug organization, CredentialKind kind, CredentialId credential, Origin origin) {
      this(organization, kind, Optional.empty(), credential, origin);
    }
  }
}
