package latchkey.application.log.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.domain.log.Failure;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Finds what directories were refused, object by object and cause by cause. */
public interface FindFailures {
  /**
   * The latest of the last 28 days, which is as long as Entra tries.
   *
   * @param connection those of one alone; empty for all
   * @param limit most of them, 1 to 200
   */
  Found latest(OrganizationId organization, Optional<ConnectionId> connection, int limit);

  /**
   * @param searchedTo how far back was looked, when that was not all
   */
  record Found(List<Failure> failures, Optional<Instant> searchedTo) {
    public Found {
      failures = List.copyOf(failures);
    }
  }
}
