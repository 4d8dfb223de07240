package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.user.api.EndAccess;
import latchkey.application.user.spi.Users;
import latchkey.application.user.spi.installation.EndedAccess;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

@Dependent
class EndAccessService implements EndAccess {
  private final Ledger ledger;
  private final Users users;
  private final EndedAccess ended;

  @Inject
  EndAccessService(Ledger ledger, Users users, EndedAccess ended) {
    this.ledger = ledger;
    this.users = users;
    this.ended = ended;
  }

  @Override
  public void end(UserKey key, Origin origin) {
    ledger.write(stamp -> end(key, origin, stamp));
  }

  private Optional<User> end(UserKey key, Origin origin, Stamp stamp) {
    var before = users.findForChange(key).filter(user -> hasEnded(user, stamp));
    before.ifPresent(user -> end(user, origin, stamp));
    return before;
  }

  private void end(User before, Origin origin, Stamp stamp) {
    var after = before.amendedAt(stamp.at());
    users.save(after.key(), before, after);
    ended.recorded(after.key());
    ledger.record(stamp, after.key(), ChangeKind.EXPIRED, after.version(), List.of(), origin);
  }

  private static boolean hasEnded(User user, Stamp stamp) {
    return user.accessUntil().filter(until -> !stamp.at().isBefore(until)).isPresent();
  }
}
