package latchkey.application.credential.api;

import latchkey.domain.change.Origin;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
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

  /** Which, and by whom. */
  record Command(Slug organization, CredentialKind kind, CredentialId credential, Origin origin) {}
}
