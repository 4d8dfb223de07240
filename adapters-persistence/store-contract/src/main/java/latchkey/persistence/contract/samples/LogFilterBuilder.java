package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.call.Result;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.ConnectionId;

/** Builds a wish for lines of a log; all of them, unless something is said. */
public final class LogFilterBuilder {
  private Optional<Instant> from = Optional.empty();
  private Optional<Instant> to = Optional.empty();
  private Optional<String> operation = Optional.empty();
  private Optional<Result> result = Optional.empty();
  private Optional<Integer> status = Optional.empty();
  private Optional<UUID> object = Optional.empty();
  private Optional<ConnectionId> connection = Optional.empty();
  private Optional<CredentialId> credential = Optional.empty();
  private Optional<UUID> request = Optional.empty();
  private Optional<String> rule = Optional.empty();
  private Optional<String> text = Optional.empty();

  private LogFilterBuilder() {}

  /** For lines that… */
  public static LogFilterBuilder lines() {
    return new LogFilterBuilder();
  }

  /** Came then or later. */
  public LogFilterBuilder from(Instant first) {
    from = Optional.of(first);
    return this;
  }

  /** Came before. */
  public LogFilterBuilder to(Instant end) {
    to = Optional.of(end);
    return this;
  }

  /** Asked for this operation. */
  public LogFilterBuilder operation(String name) {
    operation = Optional.of(name);
    return this;
  }

  /** Ended so. */
  public LogFilterBuilder result(Result which) {
    result = Optional.of(which);
    return this;
  }

  /** Were answered with this status of HTTP. */
  public LogFilterBuilder status(int code) {
    status = Optional.of(code);
    return this;
  }

  /** Are about this one. */
  public LogFilterBuilder object(UUID id) {
    object = Optional.of(id);
    return this;
  }

  /** Came over this connection. */
  public LogFilterBuilder connection(ConnectionId id) {
    connection = Optional.of(id);
    return this;
  }

  /** Came with this credential. */
  public LogFilterBuilder credential(CredentialId id) {
    credential = Optional.of(id);
    return this;
  }

  /** Belong to this request. */
  public LogFilterBuilder request(UUID id) {
    request = Optional.of(id);
    return this;
  }

  /** Needed this rule. */
  public LogFilterBuilder rule(String name) {
    rule = Optional.of(name);
    return this;
  }

  /** Mention this. */
  public LogFilterBuilder text(String words) {
    text = Optional.of(words);
    return this;
  }

  public LogFilter build() {
    return new LogFilter(
        from, to, operation, result, status, object, connection, credential, request, rule, text);
  }
}
