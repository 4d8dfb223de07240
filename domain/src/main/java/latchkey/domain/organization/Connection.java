package latchkey.domain.organization;

import java.util.Optional;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/**
 * One directory's provisioning link into an organization.
 *
 * @param enabled switched on; while off its credentials are refused, and nobody's access changes
 * @param pace how many requests it may make; empty for any number
 */
public record Connection(
    OrganizationId organization,
    ConnectionId id,
    String name,
    ClientProfile profile,
    boolean enabled,
    Optional<Pace> pace,
    Version version) {
  /** Most connections of an organization. */
  public static final int MOST = 20;

  public Connection {
    if (name.isBlank() || name.length() > 512) {
      throw new Refusal.Malformed("name", "must be 1 to 512 characters").refused();
    }
  }

  /** A new one. */
  public static Connection make(
      OrganizationId organization,
      ConnectionId id,
      String name,
      ClientProfile profile,
      boolean enabled) {
    return new Connection(
        organization, id, name, profile, enabled, Optional.empty(), Version.FIRST);
  }

  /** The same under another name. */
  public Connection named(String other) {
    return new Connection(organization, id, other, profile, enabled, pace, version);
  }

  /** The same, switched on or off. */
  public Connection switched(boolean on) {
    return new Connection(organization, id, name, profile, on, pace, version);
  }

  /** The same, serving another client. */
  public Connection serving(ClientProfile client) {
    return new Connection(organization, id, name, client, enabled, pace, version);
  }

  /** The same, allowed another number of requests; empty for any. */
  public Connection paced(Optional<Pace> other) {
    return new Connection(organization, id, name, profile, enabled, other, version);
  }

  /** The same, one effective change later. */
  public Connection amended() {
    return new Connection(organization, id, name, profile, enabled, pace, version.next());
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public void require(Precondition precondition) {
    precondition.require(version);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition while switched on
   */
  public void requireOff(String wish) {
    if (enabled) throw new Refusal.IllegalTransition("connection", "switched on", wish).refused();
  }

  /** Whether a group's displayName must be unique: Entra can match in no other way. */
  public boolean demandsUniqueGroupNames() {
    return profile == ClientProfile.ENTRA;
  }
}
