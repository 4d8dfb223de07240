package latchkey.application.connection.spi;

import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.OrganizationId;

/**
 * All that a connection manages, as sets. Looks through the whole organization, so it is for what
 * is rare.
 */
public interface Holdings {
  /** How much it is. */
  Holding of(OrganizationId organization, ConnectionId connection);
}
