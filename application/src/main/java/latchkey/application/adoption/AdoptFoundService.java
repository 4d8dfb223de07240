package latchkey.application.adoption;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.adoption.api.AdoptFound;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.UserView;
import latchkey.application.user.spi.Users;
import latchkey.domain.adoption.Match;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.user.User;

@Dependent
class AdoptFoundService implements AdoptFound {
  private final Ledger ledger;
  private final Users users;

  @Inject
  AdoptFoundService(Ledger ledger, Users users) {
    this.ledger = ledger;
    this.users = users;
  }

  @Override
  public Listing<UserView> adopt(Listing<UserView> found, Query query, Origin origin) {
    return origin.connection().filter(it -> isMatch(found, query)).isPresent()
        ? found.map(view -> adopted(view, origin))
        : found;
  }

  private static boolean isMatch(Listing<UserView> found, Query query) {
    return found.total() == 1
        && found.items().stream().anyMatch(view -> view.user().connection().isEmpty())
        && query.criterion().filter(Match::by).isPresent();
  }

  private UserView adopted(UserView view, Origin origin) {
    return ledger.write(
        stamp ->
            users
                .findForChange(view.user().key())
                .map(user -> new UserView(kept(user, origin, stamp), view.groups()))
                .orElse(view));
  }

  // Another directory may have come first.
  private User kept(User user, Origin origin, Stamp stamp) {
    return user.connection().isPresent()
        ? user
        : adopted(user, origin.connection().orElseThrow(), origin, stamp);
  }

  private User adopted(User user, ConnectionId directory, Origin origin, Stamp stamp) {
    var after = user.managedBy(directory).amendedAt(stamp.at());
    users.save(user.key(), user, after);
    var difference =
        new Difference("connection", Optional.empty(), Optional.of(directory.toString()));
    ledger.record(
        stamp, user.key(), ChangeKind.ADOPTED, after.version(), List.of(difference), origin);
    return after;
  }
}
