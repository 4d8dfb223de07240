package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import latchkey.application.query.Listing;
import latchkey.rest.json.Json;

/** Writes the answer to a query (RFC 7644 §3.4.2), which is a list even when it is empty. */
public final class ListAnswer {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  /** Writes one resource of a list. */
  @FunctionalInterface
  public interface Item<T> {
    /** Writes it as one value. */
    void write(JsonGenerator out, T item) throws IOException;
  }

  private ListAnswer() {}

  /**
   * A page of resources.
   *
   * @param startIndex as it was asked for
   */
  public static Json of(Listing<Json> page, int startIndex) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("schemas");
          out.writeString(SCHEMA);
          out.writeEndArray();
          out.writeNumberField("totalResults", page.total());
          out.writeNumberField("startIndex", startIndex);
          out.writeNumberField("itemsPerPage", page.items().size());
          out.writeArrayFieldStart("Resources");
          for (Json one : page.items()) one.write(out);
          out.writeEndArray();
        });
  }

  /** All there is. */
  public static <T> Json of(List<T> all, Item<T> item) {
    var items = all.stream().<Json>map(one -> out -> item.write(out, one)).toList();
    return of(new Listing<>(items, items.size()), 1);
  }
}
