package latchkey.application.connection.spi;

import java.util.List;
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

  /**
   * Display names of its groups that are not theirs alone: another group has the name that is also
   * one of its own, is the other connection's, or may share its name with none. In order.
   *
   * @param most how many to name
   */
  List<String> clashes(
      OrganizationId organization, ConnectionId connection, ConnectionId other, int most);

  /**
   * Lets another connection manage all of it; a fixed number of statements, however much it is.
   * Versions stay.
   *
   * @param uniqueNames whether the names of its groups must be theirs alone from now on
   * @return how much it was
   */
  Holding handOver(
      OrganizationId organization, ConnectionId from, ConnectionId to, boolean uniqueNames);
}
