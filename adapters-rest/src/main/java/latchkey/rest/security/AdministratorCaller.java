package latchkey.rest.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.OrganizationId;

/** The administrator who makes the current request to {@code /api}, as the signed token says. */
public interface AdministratorCaller {

  /** The group of operators in tokens: those who administer all organizations. */
  String OPERATOR = "operator";

  /** The group, in tokens, of those who administer one organization. */
  String ORGANIZATION_ADMINISTRATOR = "organization-administrator";

  /** The claim that names the one organization. */
  String ORGANIZATION = "organization";

  /** The name signed in with. */
  String username();

  /** When the token ends, and with it what was begun by it. */
  Instant expires();

  /** The one organization administered; empty for an operator. */
  Optional<OrganizationId> organization();

  /** Whether all organizations may be administered. */
  default boolean operator() {
    return organization().isEmpty();
  }

  /**
   * What a change records about its cause; answered with 200 unless said otherwise.
   *
   * @param reason what the administrator gave as the reason
   */
  Origin origin(String operation, Optional<String> reason);

  /** Names the request in answers and errors. */
  UUID requestId();
}
