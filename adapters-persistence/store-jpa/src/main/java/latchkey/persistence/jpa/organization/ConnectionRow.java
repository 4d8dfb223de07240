package latchkey.persistence.jpa.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Pace;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.RowKey;

/** A row of {@code connection}. */
@Entity
@Table(name = "connection")
@IdClass(RowKey.class)
class ConnectionRow {
  @Id private UUID org;
  @Id private UUID id;
  private String name;
  private String profile;
  private boolean enabled;

  @Column(name = "requests_per_second")
  private Integer requestsPerSecond;

  private long version;

  protected ConnectionRow() {}

  static ConnectionRow of(Connection connection) {
    var row = new ConnectionRow();
    row.org = connection.organization().value();
    row.id = connection.id().value();
    row.become(connection);
    return row;
  }

  void become(Connection connection) {
    name = connection.name();
    profile = connection.profile().name();
    enabled = connection.enabled();
    requestsPerSecond = connection.pace().map(Pace::perSecond).orElse(null);
    version = connection.version().number();
  }

  Connection connection() {
    return new Connection(
        new OrganizationId(org),
        new ConnectionId(id),
        name,
        ClientProfile.valueOf(profile),
        enabled,
        Optional.ofNullable(requestsPerSecond).map(Pace::new),
        new Version(version));
  }
}
