package latchkey.application.compatibility;

import java.time.Instant;
import java.util.Set;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/**
 * A request that deviated.
 *
 * @param rules names of those it needed
 */
public record Need(
    OrganizationId organization, ConnectionId connection, Instant at, Set<String> rules) {
  public Need {
    rules = Set.copyOf(rules);
  }
}
