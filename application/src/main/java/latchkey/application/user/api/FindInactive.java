package latchkey.application.user.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.InactivePlace;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;

/**
 * Finds people whom a directory suspended long ago and did not delete. Whom Entra unassigns it
 * forgets: no request about such a person ever comes again, and somebody has to clean up.
 */
public interface FindInactive {
  /** After so long Entra would have deleted who is deleted there. */
  Duration LONG = Duration.ofDays(30);

  /**
   * A part of the list, longest ago first.
   *
   * @param least how long they have been suspended, at least
   * @param after the place of the last one of the part before
   */
  List<Inactive> list(
      OrganizationId organization, Duration least, Optional<InactivePlace> after, int limit);

  /** How many there are. */
  long count(OrganizationId organization, Duration least);

  /** One of them. */
  record Inactive(User user) {
    /** Since when its directory has suspended it. */
    public Instant since() {
      return user.suspension().since().get(Reason.DIRECTORY);
    }

    /** Where it stands in the list. */
    public InactivePlace place() {
      return new InactivePlace(since(), user.key().id().value());
    }
  }
}
