package latchkey.application.connection.api;

import java.util.List;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Reads an organization's connections. */
public interface FindConnections {
  /** All, the first made first; never more than {@link Connection#MOST}. */
  List<Connection> of(OrganizationId organization);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Connection get(OrganizationId organization, ConnectionId id);
}
