package latchkey.persistence.jpa.user;

import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ProfileDocument;
import latchkey.persistence.jpa.document.SuspensionDocument;

/** A user read by SQL; the keys are left where they are. */
public final class UserColumns {
  private static final String COLUMNS =
      """
      %1$s.org, %1$s.id, %1$s.connection, %1$s.user_name, %1$s.external_id, %1$s.profile,
      %1$s.suspended, %1$s.access_until, %1$s.version, %1$s.created, %1$s.modified,
      %1$s.reference""";

  private UserColumns() {}

  /** What {@link #user} reads, of a table with this alias. */
  public static String of(String alias) {
    return COLUMNS.formatted(alias);
  }

  /** The user of a row. */
  public static User user(Row row) {
    return new User(
        new UserKey(new OrganizationId(row.id("org")), new UserId(row.id("id"))),
        row.perhapsId("connection").map(ConnectionId::new),
        new UserName(row.text("user_name")),
        row.perhapsText("external_id").map(ExternalId::new),
        ProfileDocument.read(row.text("profile")),
        SuspensionDocument.read(row.text("suspended")),
        row.perhapsInstant("access_until"),
        new Version(row.number("version")),
        row.instant("created"),
        row.instant("modified"),
        row.perhapsText("reference").map(ProductReference::new));
  }
}
