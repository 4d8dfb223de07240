package latchkey.domain.organization;

import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/**
 * One directory's provisioning link into an organization.
 *
 * @param enabled switched on; while off its credentials are refused, and nobody's access changes
 */
public record Connection(
    OrganizationId organization,
    ConnectionId id,
    String name,
    ClientProfile profile,
    boolean enabled,
    Version version) {
  public Connection {
    if (name.isBlank() || name.length() > 512) {
      throw new Refusal.Malformed("name", "must be 1 to 512 characters").refused();
    }
  }

  /** The same, switched on or off. */
  public Connection switched(boolean on) {
    return new Connection(organization, id, name, profile, on, version);
  }

  /** The same, serving another client. */
  public Connection serving(ClientProfile client) {
    return new Connection(organization, id, name, client, enabled, version);
  }

  /** The same, one effective change later. */
  public Connection amended() {
    return new Connection(organization, id, name, profile, enabled, version.next());
  }

  /** Whether a group's displayName must be unique: Entra can match in no other way. */
  public boolean demandsUniqueGroupNames() {
    return profile == ClientProfile.ENTRA;
  }
}
