package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import latchkey.domain.organization.Organization;

/** What organizations keep of the past, each for as long as it wishes. */
record Histories(Tables tables, Instant now) {

  /** Takes away rows of one organization. */
  @FunctionalInterface
  interface Forgetting {
    /**
     * @param old whether what was then may go
     * @return how many went
     */
    int forget(Organization organization, Predicate<Instant> old, int limit);
  }

  /** One after the other; at most so many rows in all, and tells how many. */
  int forget(int limit, Forgetting rows) {
    int gone = 0;
    for (var one : tables.organizations.all().map(Map.Entry::getValue).toList()) {
      gone += rows.forget(one, at -> !one.history().endsAfter(at).isAfter(now), limit - gone);
    }
    return gone;
  }
}
