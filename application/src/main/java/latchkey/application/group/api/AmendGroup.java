package latchkey.application.group.api;

import java.util.List;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupKey;
import latchkey.domain.refusal.Precondition;

/** Changes a group's description and its members, all or nothing (RFC 7644 §3.5.2). */
public interface AmendGroup {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Taken, Malformed
   *     (unknown members), NoTarget
   */
  Outcome amend(Command command);

  /** Changes in the order in which they apply. */
  record Command(
      GroupKey group, Precondition precondition, List<GroupChange> changes, Origin origin) {
    public Command {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param changed false when everything was so already: version and time stay (§3.5.2.1)
   */
  record Outcome(Group group, boolean changed) {}
}
