package latchkey.application.user;

import java.time.Instant;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.change.Origin;
import latchkey.domain.profile.Target;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;

/**
 * A user as a request makes it.
 *
 * @param created whether that took making an element that a selection did not find. Only the user's
 *     state tells, so the request cannot say so beforehand
 */
record Amended(User user, boolean created) {
  /** A user for whom nothing was made that was selected in vain. */
  static Amended of(User user) {
    return new Amended(user, false);
  }

  /** The same, one change later. */
  Amended then(UserChange change, Instant at) {
    var type = StandardSchemas.USER_TYPE;
    return new Amended(user.apply(change, type, at), created || change.creates(user, type));
  }

  /** By whose request, with the rule that it turned out to need. */
  Origin by(Origin origin) {
    return created ? origin.needing(Target.CREATE_WHEN_ABSENT) : origin;
  }
}
