package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.connection.api.FindConnections;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

@Dependent
class FindConnectionsService implements FindConnections {
  private final Connections connections;

  @Inject
  FindConnectionsService(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<Connection> of(OrganizationId organization) {
    return connections.of(organization);
  }

  @Override
  public Connection get(OrganizationId organization, ConnectionId id) {
    return connections.find(organization, id).orElseThrow(() -> id.notFound().refused());
  }
}
