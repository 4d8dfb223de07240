package latchkey.persistence.memory;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.connection.spi.Holdings;
import latchkey.domain.group.Group;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;

final class MemoryHoldings implements Holdings {
  private final Memory memory;
  private final Tables tables;

  MemoryHoldings(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public Holding of(OrganizationId organization, ConnectionId connection) {
    return memory.read(
        () ->
            new Holding(
                users(organization, connection).count(),
                groups(organization, connection).count(),
                tombstones(organization, connection).count()));
  }

  private Stream<User> users(OrganizationId organization, ConnectionId connection) {
    return held(tables.users, organization, connection, User::connection);
  }

  private Stream<Group> groups(OrganizationId organization, ConnectionId connection) {
    return held(tables.groups, organization, connection, Group::connection);
  }

  private Stream<Tombstone> tombstones(OrganizationId organization, ConnectionId connection) {
    return held(tables.tombstones, organization, connection, it -> it.asLeft().connection());
  }

  private static <T> Stream<T> held(
      Table<T> table,
      OrganizationId organization,
      ConnectionId connection,
      Function<T, Optional<ConnectionId>> manager) {
    return table
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .filter(it -> manager.apply(it).equals(Optional.of(connection)));
  }
}
