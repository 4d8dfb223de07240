package latchkey.application.leaving.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.change.Change;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.leaving.MassLeaving;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Finds who left. */
public interface FindLeavings {
  /** How many left by a connection in its last cycle, or in the last hour if that is longer. */
  MassLeaving now(OrganizationId organization, ConnectionId connection, Pulse pulse);

  /**
   * The changes by which they left, latest first.
   *
   * @param before the last one of the page before
   */
  List<Left> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Instant since,
      Optional<UUID> before,
      int limit);

  /** A change by which somebody left, and what they are called as long as that is known. */
  record Left(Change change, Optional<String> userName) {}
}
