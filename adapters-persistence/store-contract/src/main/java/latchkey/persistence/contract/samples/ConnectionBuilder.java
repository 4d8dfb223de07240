package latchkey.persistence.contract.samples;

import java.util.Optional;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Pace;
import latchkey.domain.refusal.Version;

/** Builds a directory's connection. */
public final class ConnectionBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private ClientProfile profile = ClientProfile.ENTRA;
  private boolean enabled = true;
  private Optional<Pace> pace = Optional.empty();

  private ConnectionBuilder() {}

  /** A connection of Entra's that is switched on. */
  public static ConnectionBuilder aConnection() {
    return new ConnectionBuilder();
  }

  /** Of this organization. */
  public ConnectionBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** Serving this client. */
  public ConnectionBuilder serving(ClientProfile client) {
    profile = client;
    return this;
  }

  /** Switched off. */
  public ConnectionBuilder off() {
    enabled = false;
    return this;
  }

  /** Allowed so many requests a second. */
  public ConnectionBuilder paced(int perSecond) {
    pace = Optional.of(new Pace(perSecond));
    return this;
  }

  /** The connection. */
  public Connection build() {
    var id = new ConnectionId(SampleIds.next());
    return new Connection(organization, id, "directory", profile, enabled, pace, Version.FIRST);
  }
}
