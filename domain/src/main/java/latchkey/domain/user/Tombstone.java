package latchkey.domain.user;

import java.time.Instant;
import java.util.Set;
import latchkey.domain.group.GroupId;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.refusal.Refusal;

/**
 * What is left of a deprovisioned user until it may be purged: gone from SCIM, the name free at
 * once.
 *
 * @param asLeft the user as it was when it was deprovisioned
 * @param groups the groups it then belonged to
 */
public record Tombstone(User asLeft, Instant since, Instant purgeableFrom, Set<GroupId> groups) {
  public Tombstone {
    groups = Set.copyOf(groups);
  }

  /** Deprovisions a user. */
  public static Tombstone of(User user, Set<GroupId> groups, Instant at, Retention retention) {
    return new Tombstone(user.amendedAt(at), at, retention.endsAfter(at), groups);
  }

  /** The key the user had, and has again when restored. */
  public UserKey key() {
    return asLeft.key();
  }

  /** The user again, suspended until an administrator lifts it: nobody returns by accident. */
  public User restore(Instant at) {
    return asLeft.suspend(Reason.ADMINISTRATOR, at).amendedAt(at);
  }

  /** The same, managed by that directory. */
  public Tombstone managedBy(ConnectionId directory) {
    return new Tombstone(asLeft.managedBy(directory), since, purgeableFrom, groups);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition before {@link
   *     #purgeableFrom}
   */
  public void requirePurgeable(Instant now) {
    if (now.isBefore(purgeableFrom)) {
      throw new Refusal.IllegalTransition("tombstone", "kept until " + purgeableFrom, "purge")
          .refused();
    }
  }
}
