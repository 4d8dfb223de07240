package latchkey.domain.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.call.Result;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;

/**
 * Which lines of a log are wanted: those that are all that is given here. Stores that compile it
 * must choose the same lines as {@link #matches}.
 *
 * @param from inclusive
 * @param to exclusive
 * @param status of HTTP
 * @param object the user, group or organization they are about
 * @param rule the name of a rule they needed
 * @param text what their details, filters, reasons or changed values mention
 */
public record LogFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> operation,
    Optional<Result> result,
    Optional<Integer> status,
    Optional<UUID> object,
    Optional<ConnectionId> connection,
    Optional<CredentialId> credential,
    Optional<UUID> requestId,
    Optional<String> rule,
    Optional<String> text) {
  /** All lines. */
  public static final LogFilter ALL =
      new LogFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Refusals since then. */
  public static LogFilter failuresSince(Instant start) {
    return since(start, Optional.of(Result.FAILURE), Optional.empty());
  }

  /** What was asked of one object since then. */
  public static LogFilter about(UUID object, Instant start) {
    return since(start, Optional.empty(), Optional.of(object));
  }

  private static LogFilter since(Instant start, Optional<Result> result, Optional<UUID> object) {
    return new LogFilter(
        Optional.of(start),
        Optional.empty(),
        Optional.empty(),
        result,
        Optional.empty(),
        object,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, but only what that connection asked. */
  public LogFilter by(ConnectionId one) {
    return new LogFilter(
        from,
        to,
        operation,
        result,
        status,
        object,
        Optional.of(one),
        credential,
        requestId,
        rule,
        text);
  }

  /** Whether a line is wanted. */
  public boolean matches(LogEntry entry) {
    return inTime(entry.at()) && asAsked(entry) && bySender(entry) && inDetail(entry);
  }

  private boolean inTime(Instant at) {
    return from.filter(at::isBefore).isEmpty() && to.filter(end -> !at.isBefore(end)).isEmpty();
  }

  private boolean asAsked(LogEntry entry) {
    return is(operation, Optional.of(entry.operation()))
        && is(result, Optional.of(entry.result()))
        && is(status, entry.status())
        && is(object, entry.object());
  }

  private boolean bySender(LogEntry entry) {
    return is(connection, entry.connection())
        && is(credential, entry.credential())
        && is(requestId, Optional.of(entry.requestId()));
  }

  private boolean inDetail(LogEntry entry) {
    return rule.filter(name -> !entry.rules().contains(name)).isEmpty()
        && text.filter(it -> !entry.mentions(it)).isEmpty();
  }

  private static <T> boolean is(Optional<T> wanted, Optional<T> given) {
    return wanted.isEmpty() || wanted.equals(given);
  }
}
