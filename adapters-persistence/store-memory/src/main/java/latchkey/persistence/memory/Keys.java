package latchkey.persistence.memory;

import java.time.Instant;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;

/** The keys of rows, from the words of the domain and back. */
final class Keys {
  private Keys() {}

  static Key of(OrganizationId organization, Object... parts) {
    var all = new Object[parts.length + 1];
    all[0] = organization.value();
    System.arraycopy(parts, 0, all, 1, parts.length);
    return Key.of(all);
  }

  static Key of(UserKey user) {
    return of(user.organization(), user.id().value());
  }

  static Key of(GroupKey group) {
    return of(group.organization(), group.id().value());
  }

  static Key member(GroupKey group, UserKey user) {
    return of(group.organization(), group.id().value(), user.id().value());
  }

  static Key memberOf(UserKey user, GroupKey group) {
    return of(user.organization(), user.id().value(), group.id().value());
  }

  static Key timed(Instant at, UserKey user) {
    return Key.of(at, user.organization().value(), user.id().value());
  }

  static UserKey user(Key timed) {
    return new UserKey(new OrganizationId(timed.id(1)), new UserId(timed.id(2)));
  }

  static GroupKey group(OrganizationId organization, Key memberOf) {
    return new GroupKey(organization, new GroupId(memberOf.id(2)));
  }
}
