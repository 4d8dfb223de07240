package latchkey.persistence.jpa.access;

import java.util.List;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.group.GroupRef;
import latchkey.domain.user.User;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.user.UserColumns;

/** A user, and whether its organization is switched on. */
record Enabled(User user, boolean organization) {
  static Enabled of(Row row) {
    return new Enabled(UserColumns.user(row), row.flag("enabled"));
  }

  AccessSubject with(List<GroupRef> groups) {
    return new AccessSubject.Living(user, organization, groups);
  }
}
