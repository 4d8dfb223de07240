package latchkey.persistence.jpa.group;

import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ProfileDocument;

/** A group {@code r} read by SQL. */
final class GroupColumns {
  static final String ALL =
      """
      r.org, r.id, r.connection, r.display_name, r.display_name_guard, r.external_id, r.profile,
      r.version, r.created, r.modified""";

  private GroupColumns() {}

  static Group group(Row row) {
    return new Group(
        new GroupKey(new OrganizationId(row.id("org")), new GroupId(row.id("id"))),
        row.perhapsId("connection").map(ConnectionId::new),
        row.text("display_name"),
        row.perhapsText("display_name_guard").isPresent(),
        row.perhapsText("external_id").map(ExternalId::new),
        ProfileDocument.read(row.text("profile")),
        new Version(row.number("version")),
        row.instant("created"),
        row.instant("modified"));
  }
}
