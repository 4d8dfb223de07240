package latchkey.application.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.KnownHolders;
import latchkey.application.organization.api.SwitchScim;
import latchkey.application.organization.spi.Connections;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;

@Dependent
class SwitchScimService implements SwitchScim {
  private static final String FIRST = "Directory";

  private final Ledger ledger;
  private final Organizations organizations;
  private final Connections connections;
  private final KnownHolders holders;
  private final Ids ids;

  @Inject
  SwitchScimService(
      Ledger ledger,
      Organizations organizations,
      Connections connections,
      KnownHolders holders,
      Ids ids) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.connections = connections;
    this.holders = holders;
    this.ids = ids;
  }

  @Override
  public Connection switchScim(Command command) {
    var id = new ConnectionId(ids.next());
    var connection = ledger.write(stamp -> switched(id, command, stamp));
    holders.forget();
    return connection;
  }

  private Connection switched(ConnectionId id, Command command, Stamp stamp) {
    // Locked, so that two first switches at once make one connection.
    var organization = locked(command);
    if (command.enabled()) organization.requireEntitled();
    var before = connections.of(organization.id()).stream().findFirst();
    var after = wanted(before.orElseGet(() -> made(organization, id)), command);
    if (before.equals(Optional.of(after))) return after;
    var kept = before.isEmpty() ? add(after) : save(after);
    record(organization, before, kept, command, stamp);
    return kept;
  }

  private Connection add(Connection connection) {
    connections.add(connection.organization(), connection);
    return connection;
  }

  private Connection save(Connection connection) {
    var kept = connection.amended();
    connections.save(kept.organization(), kept);
    return kept;
  }

  private Organization locked(Command command) {
    var slug = command.slug();
    return organizations.findForChange(slug).orElseThrow(() -> slug.notFound().refused());
  }

  private static Connection made(Organization organization, ConnectionId id) {
    return Connection.make(organization.id(), id, FIRST, ClientProfile.ENTRA, false);
  }

  private static Connection wanted(Connection connection, Command command) {
    return connection
        .switched(command.enabled())
        .serving(command.profile().orElse(connection.profile()));
  }

  private void record(
      Organization organization,
      Optional<Connection> before,
      Connection after,
      Command command,
      Stamp stamp) {
    var difference =
        new Difference("scim", before.map(SwitchScimService::shown), Optional.of(shown(after)));
    ledger.record(stamp, organization, ChangeKind.UPDATED, List.of(difference), command.origin());
  }

  private static String shown(Connection connection) {
    return connection.profile() + (connection.enabled() ? " on" : " off");
  }
}
