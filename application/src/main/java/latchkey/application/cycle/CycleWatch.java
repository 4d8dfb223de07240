package latchkey.application.cycle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.cycle.spi.Cycles;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Sighting;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ConnectionId;

/** Adds sightings to the bursts they belong to. The book must be open: see {@code CycleBook}. */
@Dependent
public class CycleWatch {
  private static final Set<CycleKind> ANY = EnumSet.allOf(CycleKind.class);
  private static final Set<CycleKind> REGULAR =
      EnumSet.of(CycleKind.INITIAL, CycleKind.INCREMENTAL);

  private final Cycles cycles;
  private final Ids ids;

  @Inject
  CycleWatch(Cycles cycles, Ids ids) {
    this.cycles = cycles;
    this.ids = ids;
  }

  /** Tells of what was seen, whenever that was. */
  public void observe(List<Sighting> seen) {
    seen.stream().collect(Collectors.groupingBy(Sighting::connection)).entrySet().stream()
        .sorted(Comparator.comparing(it -> it.getKey().toString()))
        .forEach(it -> observe(it.getKey(), it.getValue()));
  }

  private void observe(ConnectionId connection, List<Sighting> seen) {
    var inOrder = seen.stream().sorted(Comparator.comparing(Sighting::at)).toList();
    tried(connection, inOrder);
    var rest = new ArrayList<>(inOrder);
    while (!rest.isEmpty()) {
      var cycle = of(connection, rest.get(0));
      var own = own(cycle, rest);
      keep(cycle.with(own));
      rest.subList(0, own.size()).clear();
    }
  }

  private void tried(ConnectionId connection, List<Sighting> inOrder) {
    inOrder.stream()
        .filter(it -> it.deed() == Deed.TRIAL)
        .reduce((earlier, later) -> later)
        .ifPresent(
            it -> cycles.tried(it.organization(), connection, new Trial(it.at(), it.error())));
  }

  private Cycle of(ConnectionId connection, Sighting first) {
    return cycles
        .latest(first.organization(), connection, ANY, first.at().plus(Cycle.GAP))
        .filter(it -> it.covers(first.at()))
        .orElseGet(() -> Cycle.begin(ids.next(), first));
  }

  // Each belongs to the burst as long as it is no more than the gap behind the one before.
  private static List<Sighting> own(Cycle cycle, List<Sighting> inOrder) {
    int count = 1;
    var end = later(cycle, inOrder.get(0));
    while (count < inOrder.size() && inOrder.get(count).at().isBefore(end.plus(Cycle.GAP))) {
      if (inOrder.get(count).at().isAfter(end)) end = inOrder.get(count).at();
      count++;
    }
    return List.copyOf(inOrder.subList(0, count));
  }

  private static java.time.Instant later(Cycle cycle, Sighting first) {
    return first.at().isAfter(cycle.ended()) ? first.at() : cycle.ended();
  }

  private void keep(Cycle cycle) {
    var before = before(cycle, REGULAR);
    var initial = before(cycle, EnumSet.of(CycleKind.INITIAL));
    cycles.save(cycle.organization(), cycle.judged(before, initial));
  }

  private Optional<Cycle> before(Cycle cycle, Set<CycleKind> kinds) {
    // The cycle itself began at its start: what began a moment earlier is another one.
    return cycles.latest(
        cycle.organization(), cycle.connection(), kinds, cycle.started().minusNanos(1_000));
  }
}
