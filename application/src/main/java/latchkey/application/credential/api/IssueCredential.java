package latchkey.application.credential.api;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;

/** Mints a secret, that of a token or of an OAuth client: shown now and never again. */
public interface IssueCredential {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, Malformed; IllegalTransition when a
   *     directory's credential is wanted before SCIM was ever switched on
   */
  Issued issue(Command command);

  /**
   * What is issued, and to whom.
   *
   * @param connection that of a directory's; empty means the first one
   */
  record Command(
      Slug organization,
      CredentialKind kind,
      Optional<ConnectionId> connection,
      String name,
      Optional<Instant> expires,
      Origin origin) {
    /** For the first connection, or for the guarded product. */
    public Command(
        Slug organization,
        CredentialKind kind,
        String name,
        Optional<Instant> expires,
        Origin origin) {
      this(organization, kind, Optional.empty(), name, expires, origin);
    }
  }

  /** The credential as kept, and its secret. */
  record Issued(Credential credential, SecretToken token) {}
}
