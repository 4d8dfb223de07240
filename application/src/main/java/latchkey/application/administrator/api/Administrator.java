package latchkey.application.administrator.api;

import java.util.Optional;
import latchkey.domain.organization.OrganizationId;

/**
 * Somebody who administers.
 *
 * @param organization the one organization administered; empty for an operator of the installation
 */
public record Administrator(String username, Optional<OrganizationId> organization) {
  /** Whether all organizations may be administered. */
  public boolean operator() {
    return organization.isEmpty();
  }
}
