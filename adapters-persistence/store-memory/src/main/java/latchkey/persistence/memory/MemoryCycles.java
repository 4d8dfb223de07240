package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import latchkey.application.cycle.spi.Cycles;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.application.query.Order;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

final class MemoryCycles implements Cycles, CycleBook {
  private static final Key TOLD = Key.of("cycles");

  private final Tables tables;

  MemoryCycles(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<Cycle> list(OrganizationId organization, Optional<UUID> before, int limit) {
    return latest(all(organization), before, limit);
  }

  @Override
  public List<Cycle> of(
      OrganizationId organization, ConnectionId connection, Optional<UUID> before, int limit) {
    var own = all(organization).filter(it -> it.connection().equals(connection));
    return latest(own, before, limit);
  }

  private static List<Cycle> latest(Stream<Cycle> some, Optional<UUID> before, int limit) {
    return some.filter(it -> before.filter(end -> Order.ids(it.id(), end) >= 0).isEmpty())
        .sorted(Comparator.comparing(Cycle::id, Order::ids).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Cycle> latest(
      OrganizationId organization, ConnectionId connection, Set<CycleKind> kinds, Instant at) {
    return all(organization)
        .filter(it -> it.connection().equals(connection) && kinds.contains(it.kind()))
        .filter(it -> !it.started().isAfter(at))
        .max(Comparator.comparing(Cycle::started).thenComparing(Cycle::id, Order::ids));
  }

  private Stream<Cycle> all(OrganizationId organization) {
    return tables.cycles.under(Keys.of(organization)).map(Map.Entry::getValue);
  }

  @Override
  public Optional<Trial> trial(OrganizationId organization, ConnectionId connection) {
    return tables.trials.get(Keys.of(organization, connection.value()));
  }

  @Override
  public void tried(OrganizationId organization, ConnectionId connection, Trial trial) {
    if (trial(organization, connection).filter(it -> !it.at().isBefore(trial.at())).isEmpty()) {
      tables.trials.put(Keys.of(organization, connection.value()), trial);
    }
  }

  @Override
  public void save(OrganizationId organization, Cycle cycle) {
    tables.cycles.put(Keys.of(organization, cycle.id()), cycle);
  }

  /** Places are those of a feed, each from 1: changes to be told of have an order of their own. */
  static void tell(Tables tables, Change change) {
    if (change.origin().connection().isEmpty()) return;
    long turn = tables.turns.get(TOLD).orElse(0L) + 1;
    tables.turns.put(TOLD, turn);
    tables.untold.put(Key.of(turn), change);
  }

  // Writers queue anyway.
  @Override
  public long open() {
    return 0;
  }

  @Override
  public List<Placed> after(long position, int limit) {
    return tables
        .untold
        .all()
        .limit(limit)
        .map(row -> new Placed((Long) row.getKey().parts().get(0), row.getValue()))
        .filter(it -> it.position() > position)
        .toList();
  }

  @Override
  public void reached(long position) {
    var told =
        tables
            .untold
            .all()
            .map(Map.Entry::getKey)
            .takeWhile(it -> (Long) it.parts().get(0) <= position)
            .toList();
    told.forEach(tables.untold::remove);
  }

  @Override
  public int forget(Instant now, int limit) {
    return new Histories(tables, now).forget(limit, this::forget);
  }

  private int forget(Organization organization, Predicate<Instant> old, int limit) {
    var gone = all(organization.id()).filter(it -> old.test(it.ended())).limit(limit).toList();
    gone.forEach(it -> tables.cycles.remove(Keys.of(organization.id(), it.id())));
    return gone.size();
  }
}
