package latchkey.persistence.jpa.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.group.GroupRef;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;
import latchkey.persistence.jpa.criterion.Search;
import latchkey.persistence.jpa.criterion.Steps;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.group.GroupRefs;

/** Users with their groups: users, groups, perhaps a count; never a query per user. */
final class UserListing {
  private final Session session;
  private final OrganizationId organization;
  private final Projection projection;
  private final Vocabulary words;

  UserListing(
      Session session, OrganizationId organization, Projection projection, Vocabulary words) {
    this.session = session;
    this.organization = organization;
    this.projection = projection;
    this.words = words;
  }

  Listing<UserView> page(Query query) {
    var page =
        new Search("users", words, query)
            .page(session.sql(), UserColumns.of("r"), UserColumns::user);
    return page.map(seen(page.items()));
  }

  Stretch<UserView> part(Walk walk) {
    var order = new Order(walk.sort(), StandardSchemas.USER_TYPE);
    var part =
        new Steps("users", words, walk)
            .part(
                session.sql(),
                UserColumns.of("r"),
                UserColumns::user,
                user -> order.place(user.attributes(List::of), user.key().id().value()));
    return part.map(seen(part.items()));
  }

  private Function<User, UserView> seen(List<User> users) {
    var groups = groups(users);
    return user -> new UserView(user, groups.getOrDefault(user.key().id().value(), List.of()));
  }

  private Map<UUID, List<GroupRef>> groups(List<User> users) {
    return projection.memberships() && !users.isEmpty()
        ? GroupRefs.of(
            session, organization, users.stream().map(user -> user.key().id().value()).toList())
        : Map.of();
  }
}
