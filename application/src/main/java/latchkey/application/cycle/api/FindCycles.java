package latchkey.application.cycle.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Finds what directories are doing, and did. */
public interface FindCycles {
  /**
   * Cycles, latest first.
   *
   * @param connection those of one alone; empty for all
   * @param before the last one of the page before
   */
  List<Cycle> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Optional<UUID> before,
      int limit);

  /** How each connection is doing now. */
  List<Current> current(OrganizationId organization);

  /**
   * A connection and its pulse.
   *
   * @param trial the last time it was tried, as far as that can be told
   */
  record Current(Connection connection, Pulse pulse, Optional<Trial> trial) {}
}
