package latchkey.application.credential.api;

import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Slug;

/** Makes a credential useless, on this node at once. */
public interface RevokeCredential {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  void revoke(Slug organization, CredentialKind kind, CredentialId credential);
}
