package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;

/**
 * Of several directories, the one that manages a row may change it. Asks the store only about rows
 * of others, so that an organization with one connection pays nothing.
 */
@Dependent
public class Management {
  private final Connections connections;

  @Inject
  Management(Connections connections) {
    this.connections = connections;
  }

  /**
   * How far a request may change a user.
   *
   * @throws latchkey.domain.refusal.RefusedException ManagedElsewhere when another connection does
   *     that is switched on
   */
  public Claim of(User user, Origin origin) {
    return claim(
        user.key().organization(), user.connection(), origin, "User", user.key().id().toString());
  }

  /**
   * How far a request may change a group.
   *
   * @throws latchkey.domain.refusal.RefusedException ManagedElsewhere when another connection does
   *     that is switched on
   */
  public Claim of(Group group, Origin origin) {
    return claim(
        group.key().organization(),
        group.connection(),
        origin,
        "Group",
        group.key().id().toString());
  }

  // An administrator, and work of our own, may do as the wish says.
  private Claim claim(
      OrganizationId organization,
      Optional<ConnectionId> manager,
      Origin origin,
      String kind,
      String id) {
    var caller = origin.connection();
    if (caller.isEmpty() || caller.equals(manager)) return Claim.FREE;
    return found(organization, manager)
        .map(it -> foreign(it, new Refusal.ManagedElsewhere(kind, id, it.name())))
        .orElseGet(() -> Claim.adopting(caller.get()));
  }

  // No door may stay open for want of a directory that would close it.
  private static Claim foreign(Connection manager, Refusal objection) {
    if (manager.enabled()) throw objection.refused();
    return Claim.takingAwayOnly(objection);
  }

  // one that was deleted manages nobody
  private Optional<Connection> found(OrganizationId organization, Optional<ConnectionId> manager) {
    return manager.flatMap(id -> connections.find(organization, id));
  }

  /** The name of the connection that manages something, if that is not the caller's own. */
  public Optional<String> other(
      OrganizationId organization, Optional<ConnectionId> manager, Origin origin) {
    if (origin.connection().isEmpty() || origin.connection().equals(manager)) {
      return Optional.empty();
    }
    return found(organization, manager).map(Connection::name);
  }
}
