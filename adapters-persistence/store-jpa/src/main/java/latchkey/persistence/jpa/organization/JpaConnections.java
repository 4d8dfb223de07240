package latchkey.persistence.jpa.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.RefusedException;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;

/** Connections, a row each. */
@Dependent
public class JpaConnections implements Connections {
  private final Database database;

  @Inject
  public JpaConnections(Database database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, Connection connection) {
    database.in(
        it -> {
          it.add(ConnectionRow.of(connection));
          return true;
        });
  }

  @Override
  public Optional<Connection> find(OrganizationId organization, ConnectionId id) {
    var key = new RowKey(organization.value(), id.value());
    return database.in(it -> it.find(ConnectionRow.class, key).map(ConnectionRow::connection));
  }

  @Override
  public List<Connection> of(OrganizationId organization) {
    var query =
        Phrase.of(
            "select "
                + OrganizationColumns.CONNECTION
                + " from connection c where c.org = ? order by c.org, c.id",
            organization.value());
    return database.in(
        it -> it.sql().list(query, row -> OrganizationColumns.connection(row).orElseThrow()));
  }

  @Override
  public void save(OrganizationId organization, Connection connection) {
    var key = new RowKey(organization.value(), connection.id().value());
    database.in(
        it -> {
          it.held(ConnectionRow.class, key)
              .orElseThrow(() -> notFound(connection))
              .become(connection);
          it.flush();
          return true;
        });
  }

  @Override
  public void remove(OrganizationId organization, ConnectionId id) {
    var gone =
        Phrase.of(
            "delete from connection where org = ? and id = ?", organization.value(), id.value());
    database.in(it -> it.sql().change(gone));
  }

  private static RefusedException notFound(Connection connection) {
    return connection.id().notFound().refused();
  }
}
