package latchkey.application.connection.api;

import latchkey.domain.change.Origin;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.Slug;

/**
 * Lets one connection manage all that another one does, which is switched off with it: what was
 * tried out goes live. Ids, versions, memberships and history stay, and nobody's access changes.
 */
public interface HandOver {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; Malformed ({@code to});
   *     IllegalTransition when names of groups clash
   */
  Outcome handOver(Command command);

  /** From which to which. */
  record Command(Slug slug, ConnectionId from, ConnectionId to, Origin origin) {}

  /** Both as they are now, and how much went over. */
  record Outcome(Connection from, Connection to, Holding holding) {}
}
