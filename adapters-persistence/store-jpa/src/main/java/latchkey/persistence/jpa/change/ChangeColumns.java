package latchkey.persistence.jpa.change;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeId;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Origin;
import latchkey.domain.change.Placed;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ChangeDocument;
import latchkey.persistence.jpa.document.PackedIds;

/** A change {@code c} as a row of {@code change}. */
public final class ChangeColumns {
  /** The columns of a whole change. */
  public static final String ALL =
      """
      c.org, c.id, c.position, c.at, c.object_kind, c.object, c.kind, c.version, c.diff,
      c.concerned, c.operation, c.connection, c.credential, c.administrator, c.reason, c.rules,
      c.request_id, c.status, c.duration""";

  private static final String INSERT =
      """
      insert into change (org, id, at, object_kind, object, kind, version, diff, concerned,
        operation, connection, credential, administrator, reason, rules, request_id, status,
        duration)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private ChangeColumns() {}

  static Phrase insert(Change change) {
    var origin = change.origin();
    return Phrase.of(
        INSERT,
        change.organization().value(),
        change.id().value(),
        change.at(),
        change.objectKind().name(),
        change.object(),
        change.kind().name(),
        change.version().number(),
        ChangeDocument.write(change.differences()),
        concerned(change),
        origin.operation(),
        origin.connection().map(ConnectionId::value).orElse(null),
        origin.credential().map(CredentialId::value).orElse(null),
        origin.administrator().orElse(null),
        origin.reason().orElse(null),
        ChangeDocument.write(origin.rules()),
        origin.requestId(),
        origin.status().orElse(null),
        TimeUnit.NANOSECONDS.toMicros(change.took().toNanos()));
  }

  private static byte[] concerned(Change change) {
    return PackedIds.write(change.concerned().stream().map(MemberId::value).toList());
  }

  /** The change of a row that has a place. */
  public static Placed placed(Row row) {
    return new Placed(row.number("position"), change(row));
  }

  /** The change of a row. */
  public static Change change(Row row) {
    return new Change(
        new OrganizationId(row.id("org")),
        new ChangeId(row.id("id")),
        row.instant("at"),
        ObjectKind.valueOf(row.text("object_kind")),
        row.id("object"),
        ChangeKind.valueOf(row.text("kind")),
        new Version(row.number("version")),
        ChangeDocument.readDifferences(row.text("diff")),
        PackedIds.read(row.bytes("concerned")).stream()
            .map(MemberId::new)
            .collect(Collectors.toSet()),
        origin(row),
        Duration.of(row.number("duration"), ChronoUnit.MICROS));
  }

  private static Origin origin(Row row) {
    return new Origin(
        row.text("operation"),
        row.perhapsId("connection").map(ConnectionId::new),
        row.perhapsId("credential").map(CredentialId::new),
        row.perhapsText("administrator"),
        row.perhapsText("reason"),
        ChangeDocument.readNames(row.text("rules")),
        row.id("request_id"),
        row.perhapsNumber("status").map(Long::intValue));
  }
}
