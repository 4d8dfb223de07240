package latchkey.rest.admin.provisioning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.call.Call;
import latchkey.domain.change.Change;
import latchkey.domain.change.Difference;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.log.LogEntry;
import latchkey.domain.organization.ConnectionId;

/**
 * A line of the log as administrators see it; a change and a call tell the same things where they
 * can.
 *
 * @param object such as {@code Users/2819c223-…}, or what was asked for where it was no one object
 * @param kind what happened, of a change
 * @param filter what was looked for
 * @param found how many there were
 * @param dialect the client profile that was in force
 * @param body of a refused request, redacted
 */
record LogLine(
    UUID id,
    Instant at,
    String operation,
    String object,
    Optional<String> kind,
    String result,
    Optional<Integer> status,
    Optional<String> scimType,
    Optional<String> detail,
    UUID requestId,
    Optional<ConnectionId> connection,
    Optional<CredentialId> credential,
    Optional<String> administrator,
    BigDecimal durationMs,
    Optional<String> filter,
    Optional<Long> found,
    Optional<String> dialect,
    Set<String> rules,
    List<Difference> changes,
    Optional<String> body) {

  static LogLine of(LogEntry entry) {
    return entry instanceof LogEntry.Changed changed
        ? of(entry, changed.change())
        : of(entry, ((LogEntry.Called) entry).call());
  }

  private static LogLine of(LogEntry entry, Change change) {
    var origin = change.origin();
    return new LogLine(
        entry.id(),
        entry.at(),
        entry.operation(),
        folder(change.objectKind()) + "/" + change.object(),
        Optional.of(Plain.word(change.kind())),
        Plain.word(entry.result()),
        entry.status(),
        Optional.empty(),
        origin.reason(),
        entry.requestId(),
        entry.connection(),
        entry.credential(),
        origin.administrator(),
        milliseconds(change.took()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        entry.rules(),
        change.differences(),
        Optional.empty());
  }

  private static LogLine of(LogEntry entry, Call call) {
    var wish = call.wish();
    return new LogLine(
        entry.id(),
        entry.at(),
        entry.operation(),
        wish.object().map(id -> wish.resource() + "/" + id).orElse(wish.resource()),
        Optional.empty(),
        Plain.word(entry.result()),
        entry.status().filter(it -> it > 0),
        call.answer().scimType(),
        call.answer().detail(),
        entry.requestId(),
        entry.connection(),
        entry.credential(),
        Optional.empty(),
        milliseconds(call.took()),
        wish.filter(),
        call.answer().found(),
        call.sender().profile().map(Plain::word),
        entry.rules(),
        List.of(),
        wish.body());
  }

  private static String folder(ObjectKind kind) {
    return switch (kind) {
      case USER -> "Users";
      case GROUP -> "Groups";
      case ORGANIZATION -> "Organizations";
    };
  }

  private static BigDecimal milliseconds(Duration took) {
    return BigDecimal.valueOf(took.toNanos() / 1_000, 3);
  }
}
