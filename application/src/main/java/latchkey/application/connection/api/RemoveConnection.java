package latchkey.application.connection.api;

import latchkey.domain.change.Origin;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;

/** Takes a connection away for ever, with its credentials; what it did stays in the log. */
public interface RemoveConnection {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; StaleVersion; IllegalTransition when
   *     it is switched on, or manages anybody or anything
   */
  void remove(Command command);

  /** Which, and by whom. */
  record Command(Slug slug, ConnectionId connection, Precondition precondition, Origin origin) {}
}
