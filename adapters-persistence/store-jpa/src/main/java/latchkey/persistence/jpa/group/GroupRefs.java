package latchkey.persistence.jpa.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupRef;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Session;

/** The groups of users, in the order of ids. */
public final class GroupRefs {
  private static final String GROUPS =
      """
      join groups g on g.org = m.org and g.id = m.group_id
      where m.org = ? and g.org = ?""";

  private static final String COLUMNS = "m.user_id, g.id, g.display_name, g.external_id";

  private GroupRefs() {}

  /** The groups of one user; one statement. */
  public static List<GroupRef> of(Session session, OrganizationId organization, UUID user) {
    var query =
        Phrase.of(
            "select %s from membership m %s and m.user_id = ? order by m.group_id"
                .formatted(COLUMNS, GROUPS),
            organization.value(),
            organization.value(),
            user);
    return session.sql().list(query, GroupRefs::ref);
  }

  /** The groups of many users, by user; one statement. Who is in none is not there. */
  public static Map<UUID, List<GroupRef>> of(
      Session session, OrganizationId organization, Collection<UUID> users) {
    // left joins: H2 would begin with the table and look at every membership of the organization
    var query =
        Phrase.of(
            """
            select %s from %s i(id)
            left join membership m on m.org = ? and m.user_id = i.id
            left join groups g on g.org = ? and g.id = m.group_id
            order by m.group_id"""
                .formatted(COLUMNS, session.dialect().ids()),
            users.toArray(UUID[]::new),
            organization.value(),
            organization.value());
    var groups = new HashMap<UUID, List<GroupRef>>();
    session
        .sql()
        .list(
            query,
            row ->
                groups.computeIfAbsent(row.id("user_id"), user -> new ArrayList<>()).add(ref(row)));
    return groups;
  }

  private static GroupRef ref(Row row) {
    return new GroupRef(
        new GroupId(row.id("id")),
        row.text("display_name"),
        row.perhapsText("external_id").map(ExternalId::new));
  }
}
