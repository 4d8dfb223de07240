package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.Listing;
import latchkey.rest.json.Json;

/** Writes the answer to a query (RFC 7644 §3.4.2), which is a list even when it is empty. */
public final class ListAnswer implements Json {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  /** Writes one resource of a list. */
  @FunctionalInterface
  public interface Item<T> {
    /** Writes it as one value. */
    void write(JsonGenerator out, T item) throws IOException;
  }

  private final long total;
  private final Json message;

  private ListAnswer(long total, Json message) {
    this.total = total;
    this.message = message;
  }

  /** How many resources there are in all. */
  long total() {
    return total;
  }

  @Override
  public void write(JsonGenerator out) throws IOException {
    message.write(out);
  }

  /**
   * A page of resources.
   *
   * @param startIndex as it was asked for
   */
  public static ListAnswer of(Listing<Json> page, int startIndex) {
    return of(page.items(), page.total(), out -> out.writeNumberField("startIndex", startIndex));
  }

  /**
   * A part of a walk (RFC 9865).
   *
   * @param total as it was when the walk began
   * @param previous cursor of the part before
   * @param next cursor of the part behind; empty on the last one
   */
  static ListAnswer of(
      List<Json> items, long total, Optional<String> previous, Optional<String> next) {
    return of(
        items,
        total,
        out -> {
          Json.optional(out, "previousCursor", previous);
          Json.optional(out, "nextCursor", next);
        });
  }

  private static ListAnswer of(List<Json> items, long total, Json place) {
    return new ListAnswer(total, message(items, total, place));
  }

  private static Json message(List<Json> items, long total, Json place) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("schemas");
          out.writeString(SCHEMA);
          out.writeEndArray();
          out.writeNumberField("totalResults", total);
          place.write(out);
          out.writeNumberField("itemsPerPage", items.size());
          out.writeArrayFieldStart("Resources");
          for (Json one : items) one.write(out);
          out.writeEndArray();
        });
  }

  /** All there is. */
  public static <T> ListAnswer of(List<T> all, Item<T> item) {
    var items = all.stream().<Json>map(one -> out -> item.write(out, one)).toList();
    return of(new Listing<>(items, items.size()), 1);
  }
}
