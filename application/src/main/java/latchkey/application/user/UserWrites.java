package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.connection.Management;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Projection;
import latchkey.application.query.UserView;
import latchkey.application.schema.spi.Schemas;
import latchkey.application.user.api.AmendUser.Outcome;
import latchkey.application.user.spi.Users;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

/** The walk every change of a living user takes: lock, check, change, keep, record. */
@Dependent
class UserWrites {
  private final Ledger ledger;
  private final Users users;
  private final Memberships memberships;
  private final Schemas schemas;
  private final Management management;

  @Inject
  UserWrites(
      Ledger ledger, Users users, Memberships memberships, Schemas schemas, Management management) {
    this.ledger = ledger;
    this.users = users;
    this.memberships = memberships;
    this.schemas = schemas;
    this.management = management;
  }

  /** What a request makes of a user, who is of the type that the organization knows. */
  @FunctionalInterface
  interface Change {
    Amended of(User user, ResourceType type, Stamp stamp);
  }

  /**
   * @param change makes the user as it is to be out of the user as it is
   */
  Outcome write(
      UserKey key, Precondition precondition, Projection projection, Origin origin, Change change) {
    return ledger.write(
        stamp -> {
          var before = users.findForChange(key).orElseThrow(() -> key.notFound().refused());
          before.require(precondition);
          var claim = management.of(before, origin);
          var wanted = change.of(before, schemas.types(key.organization()).user(), stamp);
          claim.require(takesAway(before, wanted.user()));
          var amended = claim.adopter().map(wanted::managedBy).orElse(wanted);
          boolean changed = !amended.user().equals(before);
          var kept = changed ? keep(before, amended, stamp, origin) : before;
          return new Outcome(new UserView(kept, groups(key, projection)), changed);
        });
  }

  private User keep(User before, Amended amended, Stamp stamp, Origin origin) {
    var kept = amended.user().amendedAt(stamp.at());
    users.save(kept.key(), before, kept);
    ledger.record(
        stamp,
        kept.key(),
        kind(before, kept),
        kept.version(),
        Differences.between(before, kept, amended.type()),
        amended.by(origin));
    return kept;
  }

  private List<GroupRef> groups(UserKey key, Projection projection) {
    return projection.memberships() ? memberships.groupsOf(key) : List.of();
  }

  // suspended by its directory, or still so, whatever else is said with it
  private static boolean takesAway(User before, User after) {
    return !after.suspension().active() && (before.suspension().active() || after.equals(before));
  }

  private static ChangeKind kind(User before, User after) {
    boolean adopted =
        after
            .connection()
            .filter(it -> before.managedBy(it).amendedAt(after.modified()).equals(after))
            .isPresent();
    return adopted ? ChangeKind.ADOPTED : kind(before.suspension(), after.suspension());
  }

  private static ChangeKind kind(Suspension before, Suspension after) {
    if (!before.reasons().containsAll(after.reasons())) return ChangeKind.SUSPENDED;
    return after.reasons().containsAll(before.reasons()) ? ChangeKind.UPDATED : ChangeKind.LIFTED;
  }
}
