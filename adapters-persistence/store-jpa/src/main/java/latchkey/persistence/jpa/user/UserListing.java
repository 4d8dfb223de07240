package latchkey.persistence.jpa.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.UserView;
import latchkey.domain.group.GroupRef;
import latchkey.domain.user.User;
import latchkey.persistence.jpa.criterion.Search;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.group.GroupRefs;

/** A page of users with their groups: page, groups, count; never a query per user. */
final class UserListing {
  private final Session session;
  private final Query query;

  UserListing(Session session, Query query) {
    this.session = session;
    this.query = query;
  }

  Listing<UserView> listing() {
    var page =
        new Search("users", new UserWords(), query)
            .page(session.sql(), UserColumns.of("r"), UserColumns::user);
    var groups = groups(page.items());
    return page.map(
        user -> new UserView(user, groups.getOrDefault(user.key().id().value(), List.of())));
  }

  private Map<UUID, List<GroupRef>> groups(List<User> users) {
    return query.projection().memberships() && !users.isEmpty()
        ? GroupRefs.of(
            session,
            query.organization(),
            users.stream().map(user -> user.key().id().value()).toList())
        : Map.of();
  }
}
