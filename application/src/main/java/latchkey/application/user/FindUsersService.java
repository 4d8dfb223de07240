package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.user.api.FindUsers;
import latchkey.application.user.spi.Users;
import latchkey.domain.group.GroupRef;
import latchkey.domain.user.UserKey;

@Dependent
class FindUsersService implements FindUsers {
  private final Users users;
  private final Memberships memberships;

  @Inject
  FindUsersService(Users users, Memberships memberships) {
    this.users = users;
    this.memberships = memberships;
  }

  @Override
  public UserView get(UserKey key, Projection projection) {
    var user = users.find(key).orElseThrow(() -> key.notFound().refused());
    var groups = projection.memberships() ? memberships.groupsOf(key) : List.<GroupRef>of();
    return new UserView(user, groups);
  }

  @Override
  public Listing<UserView> find(Query query) {
    return users.find(query.organization(), query);
  }

  @Override
  public Stretch<UserView> walk(Walk walk) {
    return users.walk(walk.organization(), walk);
  }
}
