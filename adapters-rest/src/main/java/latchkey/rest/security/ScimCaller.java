package latchkey.rest.security;

import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.OrganizationId;

/** The directory that makes the current request to {@code /scim}; its token was accepted. */
public interface ScimCaller {

  /** The one organization the token opens; nothing in a path or body decides it. */
  OrganizationId organization();

  /** The connection the token belongs to, with the profile of its client. */
  Connection connection();

  /** For how long the organization keeps tombstones. */
  Retention retention();

  /**
   * What a change records about its cause.
   *
   * @param rules names of the tolerances that this request needed
   */
  Origin origin(String operation, Set<String> rules);

  /** Names the request in answers and errors. */
  UUID requestId();
}
