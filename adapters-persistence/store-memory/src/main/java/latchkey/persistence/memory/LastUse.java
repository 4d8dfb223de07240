package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.credential.Credential;

/** A credential together with when it was last used; the domain never changes that. */
final class LastUse {
  private LastUse() {}

  static Credential of(Credential it, Optional<Instant> lastUsed) {
    return new Credential(
        it.organization(),
        it.id(),
        it.kind(),
        it.connection(),
        it.client(),
        it.name(),
        it.proof(),
        it.created(),
        it.expires(),
        it.revoked(),
        lastUsed);
  }
}
