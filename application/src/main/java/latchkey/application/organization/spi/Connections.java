package latchkey.application.organization.spi;

import java.util.List;
import java.util.Optional;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** An organization's directory connections. */
public interface Connections {
  /** Adds one. */
  void add(OrganizationId organization, Connection connection);

  /** The one with this id. */
  Optional<Connection> find(OrganizationId organization, ConnectionId id);

  /** All, the first made first. */
  List<Connection> of(OrganizationId organization);

  /** Keeps a changed one. */
  void save(OrganizationId organization, Connection connection);

  /** Takes one away; its credentials must be gone. */
  void remove(OrganizationId organization, ConnectionId id);
}
