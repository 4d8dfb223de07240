package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.query.UserView;
import latchkey.application.schema.spi.Schemas;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.spi.Users;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Suspension;
import latchkey.domain.profile.Conformity;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;

@Dependent
class CreateUserService implements CreateUser {
  private final Ledger ledger;
  private final Users users;
  private final Schemas schemas;
  private final Ids ids;
  private final Namesake namesake;

  @Inject
  CreateUserService(Ledger ledger, Users users, Schemas schemas, Ids ids, Namesake namesake) {
    this.ledger = ledger;
    this.users = users;
    this.schemas = schemas;
    this.ids = ids;
    this.namesake = namesake;
  }

  @Override
  public UserView create(Command command) {
    var key = new UserKey(command.organization(), new UserId(ids.next()));
    try {
      return ledger.write(stamp -> create(key, command, stamp));
    } catch (RefusedException refused) {
      throw namesake.told(refused, command);
    }
  }

  private UserView create(UserKey key, Command command, Stamp stamp) {
    var user = user(key, command, stamp.at());
    Conformity.requireOfNew(user.profile(), schemas.types(key.organization()).user());
    users.add(key, user);
    ledger.record(stamp, key, ChangeKind.CREATED, user.version(), List.of(), command.origin());
    return new UserView(user, List.of());
  }

  private static User user(UserKey key, Command command, Instant at) {
    var suspension = command.active() ? Suspension.NONE : Suspension.NONE.add(Reason.DIRECTORY, at);
    return new User(
        key,
        command.connection(),
        command.userName(),
        command.externalId(),
        command.profile(),
        suspension,
        Optional.empty(),
        Version.FIRST,
        at,
        at);
  }
}
