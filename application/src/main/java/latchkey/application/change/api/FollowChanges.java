package latchkey.application.change.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.organization.OrganizationId;

/**
 * Follows the ordered feed of what changes access in an organization. A reader who gives back the
 * cursor of each page misses nothing and, but for restarts of its own, sees nothing twice.
 */
public interface FollowChanges {
  /**
   * @param wait how long to wait when there is nothing yet, 0 to 30 s
   * @throws latchkey.domain.refusal.RefusedException Expired when the cursor is too old, Malformed
   *     when it is none
   */
  Page follow(OrganizationId organization, Optional<String> after, Duration wait, int limit);

  /**
   * @param next the cursor to go on from, also when there are no items
   */
  record Page(List<Item> items, String next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * @param user the access answer as of this reading; empty when the object is an organization: its
   *     switching concerns everybody, so take the snapshot
   */
  record Item(
      String cursor, Instant at, ChangeKind kind, ObjectKind object, Optional<AccessAnswer> user) {}
}
