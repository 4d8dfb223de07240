package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

final class MemoryConnections implements Connections {
  private final Tables tables;

  MemoryConnections(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(OrganizationId organization, Connection connection) {
    tables.connections.put(key(organization, connection.id()), connection);
  }

  @Override
  public Optional<Connection> find(OrganizationId organization, ConnectionId id) {
    return tables.connections.get(key(organization, id));
  }

  // Ids grow with time (RFC 9562 §5.7), so their order is that of making.
  @Override
  public List<Connection> of(OrganizationId organization) {
    return tables.connections.under(Keys.of(organization)).map(Map.Entry::getValue).toList();
  }

  @Override
  public void save(OrganizationId organization, Connection connection) {
    var key = key(organization, connection.id());
    if (!tables.connections.has(key)) {
      throw connection.id().notFound().refused();
    }
    tables.connections.put(key, connection);
  }

  @Override
  public void remove(OrganizationId organization, ConnectionId id) {
    tables.connections.remove(key(organization, id));
  }

  static Key key(OrganizationId organization, ConnectionId id) {
    return Keys.of(organization, id.value());
  }
}
