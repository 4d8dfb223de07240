package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Value;

/**
 * What the service keeps of the resource that is patched: a client may repeat it, but not change
 * it.
 *
 * @param shown the resource as it is shown; asked only when something else than the id is repeated
 */
public record Kept(Object id, Supplier<Attributes> shown) {
  /** Whether a client that gives this value says nothing new. */
  boolean repeatedBy(JsonNode given, AttributePath path) {
    var values = values(path);
    var all = listed(given);
    return all.size() == values.size()
        && all.stream().allMatch(one -> values.stream().anyMatch(new Echo(one)::repeats));
  }

  private List<Value> values(AttributePath path) {
    return path.attribute().equals("id")
        ? List.of(new Value.Text(id.toString()))
        : shown.get().values(path);
  }

  private static List<JsonNode> listed(JsonNode given) {
    if (given.isNull()) return List.of();
    return given.isArray()
        ? StreamSupport.stream(given.spliterator(), false).toList()
        : List.of(given);
  }
}
