package latchkey.application.cycle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.cycle.api.FindCycles;
import latchkey.application.cycle.spi.Cycles;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

@Dependent
class FindCyclesService implements FindCycles {
  private final Cycles cycles;
  private final Connections connections;
  private final Clock clock;

  @Inject
  FindCyclesService(Cycles cycles, Connections connections, Clock clock) {
    this.cycles = cycles;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public List<Cycle> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Optional<UUID> before,
      int limit) {
    return connection
        .map(one -> cycles.of(organization, one, before, limit))
        .orElseGet(() -> cycles.list(organization, before, limit));
  }

  @Override
  public List<Current> current(OrganizationId organization) {
    return connections.of(organization).stream().map(it -> current(organization, it)).toList();
  }

  private Current current(OrganizationId organization, Connection connection) {
    var now = clock.instant();
    var last = latest(organization, connection, EnumSet.allOf(CycleKind.class), now);
    var regular =
        latest(organization, connection, EnumSet.of(CycleKind.INITIAL, CycleKind.INCREMENTAL), now);
    var before = last.map(it -> it.started().minusNanos(1_000)).orElse(now);
    var initial = latest(organization, connection, EnumSet.of(CycleKind.INITIAL), before);
    return new Current(
        connection,
        new Pulse(connection.profile(), last, regular, initial, now),
        trial(organization, connection, now));
  }

  // A burst that was nothing but a try is one, also where each call alone could be something else.
  private Optional<Trial> trial(OrganizationId organization, Connection connection, Instant now) {
    var burst =
        latest(organization, connection, EnumSet.of(CycleKind.TEST), now)
            .map(it -> new Trial(it.ended(), it.errors().keySet().stream().findFirst()));
    return Stream.concat(cycles.trial(organization, connection.id()).stream(), burst.stream())
        .max(Comparator.comparing(Trial::at));
  }

  private Optional<Cycle> latest(
      OrganizationId organization, Connection connection, Set<CycleKind> kinds, Instant at) {
    return cycles.latest(organization, connection.id(), kinds, at);
  }
}
