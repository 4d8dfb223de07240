package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.credential.KnownHolders;
import latchkey.application.organization.spi.Connections;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;

/** The walk every change of connections takes: lock the organization, change, keep, record. */
@Dependent
class ConnectionWrites {
  private final Ledger ledger;
  private final Organizations organizations;
  private final Connections connections;
  private final KnownHolders holders;

  @Inject
  ConnectionWrites(
      Ledger ledger, Organizations organizations, Connections connections, KnownHolders holders) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.connections = connections;
    this.holders = holders;
  }

  /** Runs a write, after which no token opens what it no longer should. */
  <R> R write(Slug slug, BiFunction<Organization, Stamp, R> work) {
    R result = ledger.write(stamp -> work.apply(locked(slug), stamp));
    holders.forget();
    return result;
  }

  // Locked, so that two who add connections at once count each other's.
  private Organization locked(Slug slug) {
    return organizations.findForChange(slug).orElseThrow(() -> slug.notFound().refused());
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion
   */
  Connection found(Organization organization, ConnectionId id, Precondition precondition) {
    var connection =
        connections.find(organization.id(), id).orElseThrow(() -> id.notFound().refused());
    connection.require(precondition);
    return connection;
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException Taken when another one is called so
   */
  void requireNameOf(Connection connection, List<Connection> all) {
    boolean taken =
        all.stream()
            .filter(one -> !one.id().equals(connection.id()))
            .anyMatch(one -> one.name().equalsIgnoreCase(connection.name()));
    if (taken) throw new Refusal.Taken("Connection", "name", connection.name()).refused();
  }

  void record(
      Stamp stamp,
      Organization organization,
      Optional<Connection> before,
      Optional<Connection> after,
      Origin origin) {
    var name = after.or(() -> before).orElseThrow().name();
    var difference =
        new Difference(
            "connection " + name,
            before.map(ConnectionWrites::shown),
            after.map(ConnectionWrites::shown));
    record(stamp, organization, List.of(difference), origin);
  }

  void record(Stamp stamp, Organization organization, List<Difference> differences, Origin origin) {
    ledger.record(stamp, organization, ChangeKind.UPDATED, differences, origin);
  }

  private static String shown(Connection it) {
    return it.name()
        + ", "
        + it.profile()
        + (it.enabled() ? " on" : " off")
        + it.pace().map(pace -> ", " + pace + " requests/s").orElse("");
  }
}
