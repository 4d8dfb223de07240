package latchkey.application.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import latchkey.application.credential.spi.installation.CredentialLookup.Use;
import latchkey.domain.credential.Credential;

/** When credentials were last used on this node and no store knows it yet. */
@ApplicationScoped
class LastUses {
  private final ConcurrentHashMap<Use, Instant> uses = new ConcurrentHashMap<>();

  /** Notes a use; that of a client's token is a use of the client. */
  void note(Credential credential, Instant at) {
    uses.merge(new Use(credential.organization(), credential.principal()), at, LastUses::later);
  }

  /** What was noted; it is not noted any more. */
  Map<Use, Instant> take() {
    var taken = Map.copyOf(uses);
    taken.forEach(uses::remove);
    return taken;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
