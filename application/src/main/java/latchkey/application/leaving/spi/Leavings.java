package latchkey.application.leaving.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Change;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Changes by which a connection suspended or deprovisioned somebody. */
public interface Leavings {
  /** How many people one connection did that to since then. */
  Count count(OrganizationId organization, ConnectionId connection, Instant since);

  /**
   * What is counted. A person counts once, however often.
   *
   * @param first when it happened first
   */
  record Count(long people, Optional<Instant> first, Set<CredentialId> credentials) {
    public Count {
      credentials = Set.copyOf(credentials);
    }
  }

  /**
   * Those changes, latest first.
   *
   * @param connection of which alone; empty for all
   * @param before those with lesser ids only
   */
  List<Change> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Instant since,
      Optional<UUID> before,
      int limit);
}
