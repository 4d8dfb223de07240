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
        (user, stamp) -> Amended.of(replaced(user, command, stamp)));
  }

  private static Amended amended(User user, AmendUser.Command command, Stamp stamp) {
    var amended = Amended.of(user);
    for (UserChange change : command.changes()) amended = amended.then(change, stamp.at());
    return amended;
  }

  private static User replaced(User user, ReplaceUser.Command command, Stamp stamp) {
    var described =
        user.named(command.userName())
            .identified(command.externalId())
            .described(user.profile().redescribed(command.profile(), StandardSchemas.USER_TYPE));
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
