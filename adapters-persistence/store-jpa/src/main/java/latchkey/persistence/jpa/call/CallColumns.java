package latchkey.persistence.jpa.call;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ChangeDocument;

/** A call {@code c} as a row of {@code call}. */
public final class CallColumns {
  /** The columns of a whole call. */
  public static final String ALL =
      """
      c.org, c.id, c.at, c.duration, c.connection, c.credential, c.profile, c.operation, c.resource,
      c.object, c.filter, c.subject_key, c.result, c.status, c.scim_type, c.detail, c.found, c.rules,
      c.request_id, c.body""";

  /**
   * Adds a call, unless its organization is gone: what nobody owns nobody would take away. The
   * types are named as no column tells them to a select.
   */
  static final String INSERT =
      """
      insert into call (org, id, at, duration, connection, credential, profile, operation, resource,
        object, filter, subject_key, result, status, scim_type, detail, found, rules, request_id,
        body)
      select o.id, cast(? as uuid), cast(? as timestamp(6) with time zone), cast(? as bigint),
        cast(? as uuid), cast(? as uuid), cast(? as varchar), cast(? as varchar),
        cast(? as varchar), cast(? as uuid), cast(? as varchar), cast(? as varchar),
        cast(? as varchar), cast(? as integer), cast(? as varchar), cast(? as varchar),
        cast(? as bigint), cast(? as varchar), cast(? as uuid), cast(? as varchar)
      from organization o where o.id = ?""";

  private CallColumns() {}

  static Object[] inserted(Call call) {
    var sender = call.sender();
    var wish = call.wish();
    var answer = call.answer();
    return new Object[] {
      call.id(),
      call.at(),
      TimeUnit.NANOSECONDS.toMicros(call.took().toNanos()),
      sender.connection().map(ConnectionId::value).orElse(null),
      sender.credential().map(CredentialId::value).orElse(null),
      sender.profile().map(ClientProfile::name).orElse(null),
      wish.operation(),
      wish.resource(),
      wish.object().orElse(null),
      wish.filter().orElse(null),
      wish.subject().orElse(null),
      answer.result().name(),
      answer.status(),
      answer.scimType().orElse(null),
      answer.detail().orElse(null),
      answer.found().orElse(null),
      ChangeDocument.write(call.rules()),
      call.requestId(),
      wish.body().orElse(null),
      call.organization().value()
    };
  }

  /** The call of a row. */
  public static Call call(Row row) {
    return new Call(
        new OrganizationId(row.id("org")),
        row.id("id"),
        row.instant("at"),
        Duration.of(row.number("duration"), ChronoUnit.MICROS),
        sender(row),
        wish(row),
        answer(row),
        ChangeDocument.readNames(row.text("rules")),
        row.id("request_id"));
  }

  private static Sender sender(Row row) {
    return new Sender(
        row.perhapsId("connection").map(ConnectionId::new),
        row.perhapsId("credential").map(CredentialId::new),
        row.perhapsText("profile").map(ClientProfile::valueOf));
  }

  private static Wish wish(Row row) {
    return new Wish(
        row.text("operation"),
        row.text("resource"),
        row.perhapsId("object"),
        row.perhapsText("filter"),
        row.perhapsText("subject_key"),
        row.perhapsText("body"));
  }

  private static Answer answer(Row row) {
    return new Answer(
        Result.valueOf(row.text("result")),
        (int) row.number("status"),
        row.perhapsText("scim_type"),
        row.perhapsText("detail"),
        row.perhapsNumber("found"));
  }
}
