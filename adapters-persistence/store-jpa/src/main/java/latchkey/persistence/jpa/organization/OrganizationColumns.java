package latchkey.persistence.jpa.organization;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Pace;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.Row;

/**
 * Organizations and connections as part of a joined row; columns are prefixed {@code o_}, {@code
 * c_}.
 */
public final class OrganizationColumns {
  /** Of an organization {@code o}. */
  public static final String ORGANIZATION =
      """
      o.id as o_id, o.slug as o_slug, o.display_name as o_display_name, o.enabled as o_enabled,
      o.entitled as o_entitled, o.retention_days as o_retention_days, o.log_days as o_log_days,
      o.version as o_version, o.created as o_created, o.modified as o_modified""";

  /** Of a connection {@code c}. */
  public static final String CONNECTION =
      """
      c.org as c_org, c.id as c_id, c.name as c_name, c.profile as c_profile,
      c.enabled as c_enabled, c.requests_per_second as c_requests_per_second,
      c.version as c_version""";

  private OrganizationColumns() {}

  /** The organization of a row. */
  public static Organization organization(Row row) {
    return new Organization(
        new OrganizationId(row.id("o_id")),
        new Slug(row.text("o_slug")),
        row.text("o_display_name"),
        row.flag("o_enabled"),
        row.flag("o_entitled"),
        new Retention((int) row.number("o_retention_days")),
        new Retention((int) row.number("o_log_days")),
        new Version(row.number("o_version")),
        row.instant("o_created"),
        row.instant("o_modified"));
  }

  /** The connection of a row, if it has one. */
  public static Optional<Connection> connection(Row row) {
    Function<UUID, Connection> read =
        id ->
            new Connection(
                new OrganizationId(row.id("c_org")),
                new ConnectionId(id),
                row.text("c_name"),
                ClientProfile.valueOf(row.text("c_profile")),
                row.flag("c_enabled"),
                row.perhapsNumber("c_requests_per_second").map(it -> new Pace((int) (long) it)),
                new Version(row.number("c_version")));
    return row.perhapsId("c_id").map(read);
  }
}
