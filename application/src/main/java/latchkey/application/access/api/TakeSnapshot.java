package latchkey.application.access.api;

import java.util.List;
import java.util.Optional;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;

/**
 * Reads everybody's access. Taken in parts: first the cursor, then the answers; whatever changes in
 * between comes in the feed after that cursor.
 */
public interface TakeSnapshot {
  /** The cursor of the feed from which to go on after the snapshot. */
  String cursor(OrganizationId organization);

  /** A part of the answers, in the order of user ids; empty at the end. */
  List<AccessAnswer> part(OrganizationId organization, Optional<UserId> after);
}
