package latchkey.rest.scim.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import latchkey.domain.organization.ClientProfile;

/**
 * What is known of a deviation.
 *
 * @param clients whose connections understand it
 * @param why what the client means, and what the RFC wants instead
 * @param proof a request that needs the rule
 * @param seen where it was met: {@code repository#number}, or a vendor's document
 */
public record Habit(Set<ClientProfile> clients, String why, Proof proof, List<String> seen) {
  /**
   * Where a deviation can mean one thing only, nobody is served by a refusal: it is understood from
   * all clients but the one that asks for the letter.
   */
  static final Set<ClientProfile> EVERYBODYS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ClientProfile.STRICT)));

  /** Where it gives a request another meaning than the RFC does, only who needs it gets it. */
  static final Set<ClientProfile> ENTRAS = Set.of(ClientProfile.ENTRA);

  public Habit {
    seen = List.copyOf(seen);
    if (clients.contains(ClientProfile.STRICT)) {
      throw new IllegalArgumentException("a strict connection tolerates nothing");
    }
    if (why.isBlank() || seen.isEmpty()) {
      throw new IllegalArgumentException("a deviation is let pass for a reason, and where seen");
    }
  }

  static Habit of(Set<ClientProfile> clients, String why, Proof proof, String... seen) {
    return new Habit(clients, why, proof, List.of(seen));
  }
}
