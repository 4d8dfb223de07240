package latchkey.application.user;

import java.time.Instant;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.profile.Target;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;

/**
 * A user as a request makes it.
 *
 * @param type what users of the organization are
 * @param created whether that took making an element that a selection did not find. Only the user's
 *     state tells, so the request cannot say so beforehand
 */
record Amended(User user, ResourceType type, boolean created) {
  /** A user for whom nothing was made that was selected in vain. */
  static Amended of(User user, ResourceType type) {
    return new Amended(user, type, false);
  }

  /** The same, one change later. */
  Amended then(UserChange change, Instant at) {
    return new Amended(user.apply(change, type, at), type, created || change.creates(user, type));
  }

  /** The same, managed by that directory. */
  Amended managedBy(ConnectionId directory) {
    return new Amended(user.managedBy(directory), type, created);
  }

  /** By whose request, with the rule that it turned out to need. */
  Origin by(Origin origin) {
    return created ? origin.needing(Target.CREATE_WHEN_ABSENT) : origin;
  }
}
