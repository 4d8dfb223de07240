package latchkey.application.query;

import java.util.List;
import latchkey.domain.group.GroupRef;
import latchkey.domain.user.User;

/**
 * A user with the groups it belongs to.
 *
 * @param groups in the order of ids; empty when the projection left them out
 */
public record UserView(User user, List<GroupRef> groups) {
  public UserView {
    groups = List.copyOf(groups);
  }
}
