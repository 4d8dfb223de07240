package latchkey.application.tombstone.api;

import latchkey.domain.change.Origin;
import latchkey.domain.user.UserKey;

/** Erases the personal data of a deprovisioned user; pseudonymous history stays. */
public interface PurgeUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition before the
   *     tombstone may go, or while the user lives
   */
  void purge(UserKey key, Origin origin);
}
