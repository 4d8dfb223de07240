package latchkey.application.group.api;

import latchkey.domain.change.Origin;
import latchkey.domain.group.GroupKey;
import latchkey.domain.refusal.Precondition;

/** Deletes a group for ever; its members stay users (RFC 7644 §3.6). */
public interface DeleteGroup {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion
   */
  void delete(Command command);

  /** Which, and on which condition. */
  record Command(GroupKey group, Precondition precondition, Origin origin) {}
}
