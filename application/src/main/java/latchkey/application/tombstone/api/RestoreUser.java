package latchkey.application.tombstone.api;

import latchkey.application.query.UserView;
import latchkey.domain.change.Origin;
import latchkey.domain.user.UserKey;

/**
 * Makes a tombstone the user it was: same id, memberships of groups that still exist, suspended
 * until an administrator lifts it.
 */
public interface RestoreUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; Taken when the name has been given
   *     to somebody else; IllegalTransition when the user lives
   */
  UserView restore(UserKey key, Origin origin);
}
