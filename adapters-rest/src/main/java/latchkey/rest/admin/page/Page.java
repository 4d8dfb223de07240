package latchkey.rest.admin.page;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import latchkey.rest.json.Json;

/** Renders a part of a list: {@code {"items":[…],"next":"…"}}, without next on the last one. */
public final class Page {
  private Page() {}

  /**
   * @param found the items asked for by {@link Paging#slice()}
   */
  public static <T> Json of(
      List<T> found, Paging paging, Function<T, UUID> id, Function<T, Json> shown) {
    var items = found.subList(0, Math.min(found.size(), paging.limit()));
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (T item : items) shown.apply(item).write(out);
          out.writeEndArray();
          if (found.size() > items.size()) {
            out.writeStringField("next", id.apply(items.get(items.size() - 1)).toString());
          }
        });
  }

  /** A list that always fits on one page. */
  public static Json whole(List<Json> items) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (Json item : items) item.write(out);
          out.writeEndArray();
        });
  }
}
