package latchkey.rest.admin.page;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.query.Place;
import latchkey.application.query.Slice;
import latchkey.application.query.Step;
import latchkey.domain.refusal.Refusal;

/** Which part of a list is wanted: {@code ?cursor=&limit=}. */
public class Paging {
  private static final int DEFAULT = 100;
  private static final int MOST = 1_000;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  /** The first part of the default size. */
  public Paging() {}

  Paging(String cursor, String limit) {
    this.cursor = cursor;
    this.limit = limit;
  }

  /** What to ask for: one item more than is shown, which tells whether a page follows. */
  public Slice slice() {
    return new Slice(place(), limit() + 1);
  }

  /** Where a walk by id goes on. */
  public Step step() {
    return place().map(id -> Step.behind(new Place(Optional.empty(), id))).orElse(Step.FIRST);
  }

  /** The place a cursor stands for: what follows it is wanted. */
  public Optional<UUID> place() {
    return given(cursor).map(Paging::id);
  }

  /** Most items of a page. */
  public int limit() {
    return given(limit).map(Paging::number).orElse(DEFAULT);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw malformed("cursor", "must be what 'next' of the page before said");
    }
  }

  private static int number(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= MOST) return number;
    } catch (NumberFormatException e) {
      // told below, together with numbers that are out of range
    }
    throw malformed("limit", "must be 1 to " + MOST);
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }

  private static RuntimeException malformed(String name, String why) {
    return new Refusal.Malformed(name, why).refused();
  }
}
