package latchkey.application.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.user.spi.Users;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

/** Finds a tombstone to do something with, and says what is wrong when there is none. */
@Dependent
class LockedTombstones {
  private final Tombstones tombstones;
  private final Users users;

  @Inject
  LockedTombstones(Tombstones tombstones, Users users) {
    this.tombstones = tombstones;
    this.users = users;
  }

  /**
   * @param wish the verb, for the refusal
   * @throws RefusedException IllegalTransition when the user lives, else NotFound
   */
  Tombstone get(UserKey key, String wish) {
    return tombstones.findForChange(key).orElseThrow(() -> refusal(key, wish));
  }

  private RefusedException refusal(UserKey key, String wish) {
    return users.find(key).isPresent()
        ? new Refusal.IllegalTransition("user", "not deprovisioned", wish).refused()
        : key.notFound().refused();
  }
}
