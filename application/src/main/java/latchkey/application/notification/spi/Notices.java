package latchkey.application.notification.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import latchkey.domain.organization.OrganizationId;

/** What administrators have been told of and need not be told of again. */
public interface Notices {
  /** When each was seen last, by its key. */
  Map<String, Instant> of(OrganizationId organization);

  /** Keeps that some were seen. */
  void seen(OrganizationId organization, Set<String> keys, Instant at);

  /** Forgets some. */
  void forget(OrganizationId organization, Set<String> keys);
}
