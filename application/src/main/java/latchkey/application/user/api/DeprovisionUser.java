package latchkey.application.user.api;

import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.UserKey;

/** Makes a tombstone of a user (SCIM DELETE, RFC 7644 §3.6): gone, the name free, groups kept. */
public interface DeprovisionUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion
   */
  void deprovision(Command command);

  /**
   * @param retention for how long the user's organization keeps tombstones
   */
  record Command(UserKey user, Precondition precondition, Retention retention, Origin origin) {}
}
