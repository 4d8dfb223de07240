package latchkey.application.user.api;

import java.util.List;
import latchkey.application.query.Projection;
import latchkey.application.query.UserView;
import latchkey.domain.change.Origin;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;

/** Changes a user step by step, all or nothing (RFC 7644 §3.5.2). */
public interface AmendUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Taken, NoTarget
   */
  Outcome amend(Command command);

  /** Changes in the order in which they apply. */
  record Command(
      UserKey user,
      Precondition precondition,
      List<UserChange> changes,
      Projection projection,
      Origin origin) {
    public Command {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param changed false when everything was so already: version and time stay (§3.5.2.1)
   */
  record Outcome(UserView view, boolean changed) {}
}
