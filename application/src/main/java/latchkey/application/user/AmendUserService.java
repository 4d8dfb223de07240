package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.change.Stamp;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.profile.Conformity;
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
        (user, type, stamp) -> amended(Amended.of(user, type), command, stamp));
  }

  @Override
  public Outcome replace(ReplaceUser.Command command) {
    return writes.write(
        command.user(),
        command.precondition(),
        command.projection(),
        command.origin(),
        (user, type, stamp) -> Amended.of(replaced(user, type, command, stamp), type));
  }

  private static Amended amended(Amended before, AmendUser.Command command, Stamp stamp) {
    var amended = before;
    for (UserChange change : command.changes()) amended = amended.then(change, stamp.at());
    Conformity.requireOfAmended(before.user().profile(), amended.user().profile(), before.type());
    return amended;
  }

  private static User replaced(
      User user, ResourceType type, ReplaceUser.Command command, Stamp stamp) {
    var profile = user.profile().redescribed(command.profile(), type);
    Conformity.requireOfReplaced(user.profile(), profile, type);
    var described =
        user.named(command.userName()).identified(command.externalId()).described(profile);
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
