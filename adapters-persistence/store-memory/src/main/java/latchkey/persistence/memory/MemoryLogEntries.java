package latchkey.persistence.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.log.spi.LogEntries;
import latchkey.application.query.Order;
import latchkey.domain.log.LogEntry;
import latchkey.domain.organization.OrganizationId;

/** Looks through all lines there are: the reference needs no index. */
final class MemoryLogEntries implements LogEntries {
  private final Memory memory;
  private final Tables tables;

  MemoryLogEntries(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public Part changes(OrganizationId organization, Span span) {
    return memory.read(
        () ->
            part(
                Stream.concat(
                        tables.unplaced.under(Keys.of(organization)),
                        tables.feed.under(Keys.of(organization)))
                    .map(Map.Entry::getValue)
                    .map(LogEntry.Changed::new),
                span));
  }

  @Override
  public Part calls(OrganizationId organization, Span span) {
    var calls = tables.calls.under(Keys.of(organization)).map(Map.Entry::getValue);
    return part(calls.map(LogEntry.Called::new), span);
  }

  private static Part part(Stream<? extends LogEntry> lines, Span span) {
    List<LogEntry> seen =
        lines
            .filter(it -> span.before().filter(end -> Order.ids(it.id(), end) >= 0).isEmpty())
            .sorted(Comparator.comparing(LogEntry::id, Order::ids).reversed())
            .limit(span.budget())
            .map(LogEntry.class::cast)
            .toList();
    var found = seen.stream().filter(span.filter()::matches).limit(span.limit()).toList();
    boolean stopped = seen.size() == span.budget() && found.size() < span.limit();
    return new Part(
        found, Optional.of(seen).filter(it -> stopped).map(it -> it.get(it.size() - 1).id()));
  }
}
