package latchkey.application.cycle.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** The cycles of an organization's connections. */
public interface Cycles {
  /** Those with lesser ids, latest first. */
  List<Cycle> list(OrganizationId organization, Optional<UUID> before, int limit);

  /** Those of one connection with lesser ids, latest first. */
  List<Cycle> of(
      OrganizationId organization, ConnectionId connection, Optional<UUID> before, int limit);

  /** The latest of a connection that is of one of these kinds and began no later than that. */
  Optional<Cycle> latest(
      OrganizationId organization, ConnectionId connection, Set<CycleKind> kinds, Instant at);

  /** The last try of a connection, of those that were told of for certain; one statement. */
  Optional<Trial> trial(OrganizationId organization, ConnectionId connection);

  /** A connection was tried. One that was tried later already stays as it is. */
  void tried(OrganizationId organization, ConnectionId connection, Trial trial);

  /** Keeps one, in the place of what was kept of it before. */
  void save(OrganizationId organization, Cycle cycle);
}
