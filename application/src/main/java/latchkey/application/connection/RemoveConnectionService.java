package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.connection.api.RemoveConnection;
import latchkey.application.connection.spi.Holdings;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;

@Dependent
class RemoveConnectionService implements RemoveConnection {
  private final ConnectionWrites writes;
  private final Connections connections;
  private final Credentials credentials;
  private final Holdings holdings;

  @Inject
  RemoveConnectionService(
      ConnectionWrites writes,
      Connections connections,
      Credentials credentials,
      Holdings holdings) {
    this.writes = writes;
    this.connections = connections;
    this.credentials = credentials;
    this.holdings = holdings;
  }

  @Override
  public void remove(Command command) {
    writes.write(command.slug(), (organization, stamp) -> removed(organization, command, stamp));
  }

  private Connection removed(Organization organization, Command command, Stamp stamp) {
    var connection = writes.found(organization, command.connection(), command.precondition());
    connection.requireOff("delete");
    requireEmpty(connection);
    credentials.remove(organization.id(), connection.id());
    connections.remove(organization.id(), connection.id());
    writes.record(stamp, organization, Optional.of(connection), Optional.empty(), command.origin());
    return connection;
  }

  // Whom nobody manages, nobody would take the access away from.
  private void requireEmpty(Connection connection) {
    var holding = holdings.of(connection.organization(), connection.id());
    if (holding.isEmpty()) return;
    throw new Refusal.IllegalTransition(
            "connection", "still managing " + holding + ": hand them over first", "delete")
        .refused();
  }
}
