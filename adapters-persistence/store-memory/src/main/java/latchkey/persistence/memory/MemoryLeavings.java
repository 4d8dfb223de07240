package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.application.leaving.spi.Leavings;
import latchkey.application.query.Order;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

final class MemoryLeavings implements Leavings {
  private final Memory memory;
  private final Tables tables;

  MemoryLeavings(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public Count count(OrganizationId organization, ConnectionId connection, Instant since) {
    var left = left(organization, Optional.of(connection), since);
    return new Count(
        left.stream().map(Change::object).distinct().count(),
        left.stream().map(Change::at).min(Comparator.naturalOrder()),
        left.stream().flatMap(it -> it.origin().credential().stream()).collect(Collectors.toSet()));
  }

  @Override
  public List<Change> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Instant since,
      Optional<UUID> before,
      int limit) {
    return left(organization, connection, since).stream()
        .filter(it -> before.filter(end -> Order.ids(it.id().value(), end) >= 0).isEmpty())
        .sorted(Comparator.comparing((Change it) -> it.id().value(), Order::ids).reversed())
        .limit(limit)
        .toList();
  }

  private List<Change> left(
      OrganizationId organization, Optional<ConnectionId> connection, Instant since) {
    return memory.read(
        () ->
            Stream.concat(
                    tables.unplaced.under(Keys.of(organization)),
                    tables.feed.under(Keys.of(organization)))
                .map(Map.Entry::getValue)
                .filter(MemoryLeavings::isLeaving)
                .filter(it -> !it.at().isBefore(since))
                .filter(it -> isBy(it, connection))
                .toList());
  }

  private static boolean isLeaving(Change it) {
    return it.objectKind() == ObjectKind.USER
        && it.origin().connection().isPresent()
        && (it.kind() == ChangeKind.SUSPENDED || it.kind() == ChangeKind.DEPROVISIONED);
  }

  private static boolean isBy(Change it, Optional<ConnectionId> connection) {
    return connection.isEmpty() || connection.equals(it.origin().connection());
  }
}
