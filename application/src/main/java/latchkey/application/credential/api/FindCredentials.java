package latchkey.application.credential.api;

import java.util.List;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Slug;

/** Lists what administrators issued, without secrets; tokens granted to clients are left out. */
public interface FindCredentials {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  List<Credential> of(Slug organization, CredentialKind kind);
}
