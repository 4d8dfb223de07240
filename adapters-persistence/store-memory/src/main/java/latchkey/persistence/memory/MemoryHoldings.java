package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.connection.spi.Holdings;
import latchkey.domain.attribute.Fold;
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

  @Override
  public List<String> clashes(
      OrganizationId organization, ConnectionId connection, ConnectionId other, int most) {
    var all = tables.groups.under(Keys.of(organization)).map(Map.Entry::getValue).toList();
    return groups(organization, connection)
        .filter(group -> all.stream().anyMatch(one -> clash(group, one, other)))
        .map(Group::displayName)
        .distinct()
        .sorted()
        .limit(most)
        .toList();
  }

  private static boolean clash(Group group, Group one, ConnectionId other) {
    boolean counts =
        one.nameUnique()
            || one.connection().equals(group.connection())
            || one.connection().equals(Optional.of(other));
    return counts
        && !one.key().equals(group.key())
        && Fold.of(one.displayName()).equals(Fold.of(group.displayName()));
  }

  @Override
  public Holding handOver(
      OrganizationId organization, ConnectionId from, ConnectionId to, boolean uniqueNames) {
    var held = of(organization, from);
    groups(organization, from).toList().forEach(it -> move(it, it.heldBy(to, uniqueNames)));
    users(organization, from)
        .toList()
        .forEach(it -> tables.users.put(Keys.of(it.key()), it.managedBy(to)));
    tombstones(organization, from).toList().forEach(it -> move(it, it.managedBy(to)));
    return held;
  }

  private void move(Group before, Group after) {
    if (before.nameUnique()) tables.groupNames.remove(name(before));
    if (after.nameUnique()) tables.groupNames.put(name(after), after.key().id().value());
    tables.groups.put(Keys.of(after.key()), after);
  }

  private static Key name(Group group) {
    return Keys.of(group.key().organization(), Fold.of(group.displayName()));
  }

  private void move(Tombstone before, Tombstone after) {
    tables.purgeable.put(Keys.timed(before.purgeableFrom(), before.key()), after);
    tables.tombstones.put(Keys.of(after.key()), after);
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
