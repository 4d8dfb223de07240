package latchkey.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells where an answer differs from the schema that the document has of it. */
final class Shape {
  /** What stands below these has names that nobody can list. */
  private static final Set<String> FREE =
      Set.of("counts", "errors", "suspendedSince", "changes", "old", "new");

  private final List<String> differences = new ArrayList<>();

  private Shape() {}

  static List<String> differences(JsonNode schema, JsonNode answer) {
    var shape = new Shape();
    shape.compare("", schema, answer);
    return shape.differences;
  }

  private void compare(String at, JsonNode schema, JsonNode value) {
    if (!fits(schema.path("type").asText(), value)) {
      differences.add(at + " is " + value.getNodeType() + ", not " + schema.path("type"));
      return;
    }
    if (value.isArray()) {
      for (JsonNode element : value) compare(at + "/*", schema.path("items"), element);
    }
    for (var member : value.properties()) member(at, schema, member.getKey(), member.getValue());
  }

  private void member(String at, JsonNode schema, String name, JsonNode value) {
    if (FREE.contains(name)) return;
    var known = schema.path("properties").path(name);
    if (known.isMissingNode()) differences.add(at + "/" + name + " is not documented");
    else compare(at + "/" + name, known, value);
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      // 1.0 is written as 1 in places
      case "integer", "number" -> value.isNumber();
      // of an empty list nobody knows what could be in it
      case "" -> true;
      default -> false;
    };
  }
}
