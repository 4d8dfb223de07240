package latchkey.rest.admin.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.application.query.Place;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
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
    var next =
        Optional.of(items)
            .filter(it -> found.size() > it.size())
            .map(it -> id.apply(it.get(it.size() - 1)));
    return page(items.stream().map(shown).toList(), next);
  }

  /**
   * @param part of a walk by id, from {@link Paging#step()}
   */
  public static <T> Json of(Stretch<T> part, Function<T, Json> shown) {
    var next = part.next().flatMap(Step::from).map(Place::id);
    return page(part.items().stream().map(shown).toList(), next);
  }

  /** A list that always fits on one page. */
  public static Json whole(List<Json> items) {
    return page(items, Optional.empty());
  }

  private static Json page(List<Json> items, Optional<UUID> next) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (Json item : items) item.write(out);
          out.writeEndArray();
          Json.optional(out, "next", next.map(UUID::toString));
        });
  }
}
