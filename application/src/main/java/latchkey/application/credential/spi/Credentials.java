package latchkey.application.credential.spi;

import java.util.List;
import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SpentAssertion;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** An organization's credentials. */
public interface Credentials {
  /** Adds one. */
  void add(OrganizationId organization, Credential credential);

  /** The one with this id. */
  Optional<Credential> find(OrganizationId organization, CredentialId id);

  /** All of a kind, the first made first, but for those granted to clients. */
  List<Credential> of(OrganizationId organization, CredentialKind kind);

  /**
   * Forgets what was granted to a client, but for the newest of it; at most two statements,
   * whatever there is.
   *
   * @param newest how many stay; the last added first
   */
  void forgetGrants(OrganizationId organization, CredentialId client, int newest);

  /**
   * Notes that a client has used an assertion; one statement.
   *
   * @return false when it had before, also by another node at the same moment
   */
  boolean spend(OrganizationId organization, SpentAssertion assertion);

  /** Keeps a changed one; never its last use. */
  void save(OrganizationId organization, Credential credential);

  /** Takes all of a connection away, those granted to its clients, too. */
  void remove(OrganizationId organization, ConnectionId connection);
}
