package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.change.Stamp;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;

@Dependent
class AmendUserService implements AmendUser, ReplaceUser {
  private final UserWrites writes;

  @Inject
  AmendUserService(UserWrites writes) {
    this.writes = writes;
  }

  @Override
  public Outcome amend(AmendUser.Command command) {
    return writes.write(
        command.user(),
        command.precondition(),
        command.projection(),
        command.origin(),
        (user, stamp) -> amended(user, command, stamp));
  }

  @Override
  public Outcome replace(ReplaceUser.Command command) {
    return writes.write(
        command.user(),
        command.precondition(),
        command.projection(),
        command.origin(),
        (user, stamp) -> replaced(user, command, stamp));
  }

  private static User amended(User user, AmendUser.Command command, Stamp stamp) {
    var after = user;
    for (UserChange change : command.changes()) {
      after = after.apply(change, StandardSchemas.USER_TYPE, stamp.at());
    }
    return after;
  }

  private static User replaced(User user, ReplaceUser.Command command, Stamp stamp) {
    var described =
        user.named(command.userName())
            .identified(command.externalId())
            .described(command.profile());
    return command
        .active()
        .map(
            active ->
                active
                    ? described.lift(Reason.DIRECTORY)
                    : described.suspend(Reason.DIRECTORY, stamp.at()))
        .orElse(described);
  }
}
