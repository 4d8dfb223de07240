package latchkey.application.credential.api;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;

/** Registers an OAuth client that proves itself by assertions, and so has no secret. */
public interface RegisterClient {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, Malformed; IllegalTransition before
   *     SCIM was ever switched on
   */
  Credential register(Command command);

  /**
   * What is registered, and how it will prove itself.
   *
   * @param connection empty means the first one
   */
  record Command(
      Slug organization,
      Optional<ConnectionId> connection,
      Proof proof,
      String name,
      Optional<Instant> expires,
      Origin origin) {}
}
