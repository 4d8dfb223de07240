package latchkey.rest.security;

import java.util.UUID;
import latchkey.domain.organization.OrganizationId;

/**
 * The guarded product that makes the current request to {@code /access}; its token was accepted.
 */
public interface AccessCaller {

  /** The one organization the token opens; nothing in a path or query decides it. */
  OrganizationId organization();

  /** Names the request in answers and errors. */
  UUID requestId();
}
