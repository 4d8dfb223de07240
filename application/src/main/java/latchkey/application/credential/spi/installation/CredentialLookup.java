package latchkey.application.credential.spi.installation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

/** Finds whom a secret belongs to. */
public interface CredentialLookup {
  /**
   * Who has the credential with this hash; one statement. What was granted to a client is revoked
   * when the client is.
   */
  Optional<Holder> find(String hash);

  /** The OAuth client with this id, whatever organization's it is; one statement. */
  Optional<Holder> findClient(CredentialId client);

  /** Notes last uses, in one batch; a later use noted already stays. */
  void used(Map<Use, Instant> uses);

  /**
   * Forgets what was granted to clients and ended before.
   *
   * @param limit most to forget in one go
   * @return how many are gone
   */
  int forget(Instant ended, int limit);

  /**
   * Forgets assertions that ended before.
   *
   * @param limit most to forget in one go
   * @return how many are gone
   */
  int forgetAssertions(Instant ended, int limit);

  /** A credential together with all that decides whether it opens anything. */
  record Holder(
      Credential credential, Organization organization, Optional<Connection> connection) {}

  /** Names the credential that was used. */
  record Use(OrganizationId organization, CredentialId credential) {}
}
