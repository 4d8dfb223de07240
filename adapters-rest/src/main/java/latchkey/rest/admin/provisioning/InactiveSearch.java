package latchkey.rest.admin.provisioning;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import latchkey.application.query.InactivePlace;
import latchkey.application.user.api.FindInactive;
import latchkey.domain.refusal.Refusal;

/** Which part of the list of the long inactive is wanted: {@code ?days=&cursor=&limit=}. */
public class InactiveSearch {
  private static final int DEFAULT = 100;
  private static final int MOST = 1_000;
  private static final int MOST_DAYS = 3_650;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern PLACE = Pattern.compile("([0-9][0-9TZ:.-]{19,29})_([0-9a-f-]{36})");

  @QueryParam("days")
  String days;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  /** Wants the first of those who have been inactive for 30 days. */
  public InactiveSearch() {}

  /** 0 means all whom a directory suspended. */
  Duration least() {
    return Duration.ofDays(number("days", days, FindInactive.LONG.toDays(), 0, MOST_DAYS));
  }

  int limit() {
    return (int) number("limit", limit, DEFAULT, 1, MOST);
  }

  Optional<InactivePlace> after() {
    return given(cursor).map(InactiveSearch::place);
  }

  /** What brings one behind that place. */
  static String cursor(InactivePlace place) {
    return place.since() + "_" + place.id();
  }

  private static InactivePlace place(String text) {
    var parts = PLACE.matcher(text);
    if (!parts.matches()) throw noCursor();
    try {
      return new InactivePlace(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw noCursor();
    }
  }

  private static RuntimeException noCursor() {
    return new Refusal.Malformed("cursor", "must be what 'next' of the page before said").refused();
  }

  private static long number(String name, String text, long otherwise, int least, int most) {
    return given(text).map(it -> number(name, it, least, most)).orElse(otherwise);
  }

  private static long number(String name, String text, int least, int most) {
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number >= least && number <= most) return number;
    throw new Refusal.Malformed(name, "must be " + least + " to " + most).refused();
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }
}
