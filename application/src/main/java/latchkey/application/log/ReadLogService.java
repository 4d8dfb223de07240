package latchkey.application.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.log.api.ReadLog;
import latchkey.application.log.spi.LogEntries;
import latchkey.application.log.spi.LogEntries.Part;
import latchkey.application.log.spi.LogEntries.Span;
import latchkey.application.query.IdTime;
import latchkey.application.query.Order;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;

/** Merges the two kinds of lines. What lies behind a horizon is left for the next page. */
@Dependent
class ReadLogService implements ReadLog {
  /** How many lines of each kind one page looks through at most. */
  static final int BUDGET = 20_000;

  private static final Comparator<UUID> NEWEST_FIRST = ((Comparator<UUID>) Order::ids).reversed();

  private final LogEntries entries;

  @Inject
  ReadLogService(LogEntries entries) {
    this.entries = entries;
  }

  @Override
  public Page read(
      OrganizationId organization, LogFilter filter, Optional<UUID> before, int limit) {
    var span = new Span(filter, before, limit + 1, BUDGET);
    return page(entries.changes(organization, span), entries.calls(organization, span), limit);
  }

  private static Page page(Part changes, Part calls, int limit) {
    var horizon = newest(changes.horizon(), calls.horizon());
    var seen =
        Stream.concat(changes.entries().stream(), calls.entries().stream())
            .filter(it -> horizon.filter(end -> Order.ids(it.id(), end) < 0).isEmpty())
            .sorted(Comparator.comparing(LogEntry::id, NEWEST_FIRST))
            .toList();
    return seen.size() > limit
        ? full(seen.subList(0, limit))
        : new Page(seen, horizon, horizon.flatMap(IdTime::of));
  }

  private static Page full(List<LogEntry> shown) {
    return new Page(shown, Optional.of(shown.get(shown.size() - 1).id()), Optional.empty());
  }

  private static Optional<UUID> newest(Optional<UUID> a, Optional<UUID> b) {
    return Stream.concat(a.stream(), b.stream()).min(NEWEST_FIRST);
  }
}
