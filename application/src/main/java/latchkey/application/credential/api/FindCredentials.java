package latchkey.application.credential.api;

import java.util.List;
import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;

/** Lists what administrators issued, without secrets; tokens granted to clients are left out. */
public interface FindCredentials {
  /**
   * Those of one connection, or those of the guarded product.
   *
   * @param connection whose directories' credentials are meant; empty means the first one
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  List<Credential> of(Slug organization, CredentialKind kind, Optional<ConnectionId> connection);

  /** Those of the first connection, or those of the guarded product. */
  default List<Credential> of(Slug organization, CredentialKind kind) {
    return of(organization, kind, Optional.empty());
  }
}
