package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.connection.api.AddConnection;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;

@Dependent
class AddConnectionService implements AddConnection {
  private final ConnectionWrites writes;
  private final Connections connections;
  private final Ids ids;

  @Inject
  AddConnectionService(ConnectionWrites writes, Connections connections, Ids ids) {
    this.writes = writes;
    this.connections = connections;
    this.ids = ids;
  }

  @Override
  public Connection add(Command command) {
    var id = new ConnectionId(ids.next());
    return writes.write(
        command.slug(), (organization, stamp) -> added(organization, id, command, stamp));
  }

  private Connection added(
      Organization organization, ConnectionId id, Command command, Stamp stamp) {
    if (command.enabled()) organization.requireEntitled();
    var connection =
        Connection.make(
            organization.id(), id, command.name(), command.profile(), command.enabled());
    requirePlace(connection);
    connections.add(organization.id(), connection);
    writes.record(stamp, organization, Optional.empty(), Optional.of(connection), command.origin());
    return connection;
  }

  private void requirePlace(Connection connection) {
    var all = connections.of(connection.organization());
    writes.requireNameOf(connection, all);
    if (all.size() >= Connection.MOST) {
      throw new Refusal.TooMany("connections of an organization", Connection.MOST).refused();
    }
  }
}
