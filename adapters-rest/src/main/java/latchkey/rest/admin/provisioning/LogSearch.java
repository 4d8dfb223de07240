package latchkey.rest.admin.provisioning;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latchkey.domain.call.Result;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.request.QueryText;

/** Which lines of the log are wanted: those that are all that is said. */
public class LogSearch {
  private static final int LONGEST_TEXT = 200;
  private static final Pattern OBJECT =
      Pattern.compile("(?:(?:Users|Groups|Organizations)/)?([0-9a-fA-F-]{36})");

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("operation")
  String operation;

  @QueryParam("result")
  String result;

  @QueryParam("status")
  String status;

  @QueryParam("object")
  String object;

  @QueryParam("connection")
  String connection;

  @QueryParam("credential")
  String credential;

  @QueryParam("requestId")
  String requestId;

  @QueryParam("rule")
  String rule;

  @QueryParam("q")
  String text;

  /** Wants all lines. */
  public LogSearch() {}

  /**
   * The filter.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed
   */
  LogFilter filter() {
    // Who looks for an id means the object that has it.
    var named = given("q", text).filter(it -> OBJECT.matcher(it).matches());
    return new LogFilter(
        read("from", from, LogSearch::moment, "must be a time such as 2026-03-04T12:00:00Z"),
        read("to", to, LogSearch::moment, "must be a time such as 2026-03-04T12:00:00Z"),
        given("operation", operation),
        read("result", result, LogSearch::result, "must be one of " + results()),
        read("status", status, Integer::valueOf, "must be a status of HTTP"),
        read("object", object, LogSearch::object, "must be an id, or Users/ or Groups/ and an id")
            .or(() -> named.map(LogSearch::object)),
        read("connection", connection, UUID::fromString, "must be an id").map(ConnectionId::new),
        read("credential", credential, UUID::fromString, "must be an id").map(CredentialId::new),
        read("requestId", requestId, UUID::fromString, "must be an id"),
        given("rule", rule),
        given("q", text).filter(it -> named.isEmpty()));
  }

  private static Optional<String> given(String name, String text) {
    var given = Optional.ofNullable(text).filter(it -> !it.isEmpty());
    if (given.filter(it -> it.length() > LONGEST_TEXT).isPresent()) {
      throw new Refusal.Malformed(name, "may be at most 200 characters").refused();
    }
    return given.map(it -> QueryText.of(name, it));
  }

  private static <T> Optional<T> read(
      String name, String text, Function<String, T> reading, String why) {
    try {
      return given(name, text).map(reading);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refusal.Malformed(name, why).refused();
    }
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Result result(String text) {
    return Result.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String results() {
    return Arrays.stream(Result.values())
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static UUID object(String text) {
    var match = OBJECT.matcher(text);
    if (!match.matches()) throw new IllegalArgumentException("no object");
    return UUID.fromString(match.group(1));
  }
}
