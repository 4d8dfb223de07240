package latchkey.rest.scim.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value that somebody is looked up by, or is to be known by. */
final class LookedUp {
  private static final List<String> NAMES = List.of("userName", "displayName", "externalId");

  /** The literal of the first comparison that is not about a type: directories compare by eq. */
  private static final Pattern EQUAL =
      Pattern.compile(
          "(?i)(?<!type)\\s+eq\\s+(?:\"((?:[^\"\\\\]|\\\\.){1,512})\"|([^\\s\"()\\]]{1,512}))");

  private LookedUp() {}

  /** What a filter looks for. */
  static Optional<String> by(String filter) {
    var equal = EQUAL.matcher(filter);
    if (!equal.find()) return Optional.empty();
    return Optional.ofNullable(equal.group(1))
        .map(text -> text.replaceAll("\\\\(.)", "$1"))
        .or(() -> Optional.ofNullable(equal.group(2)));
  }

  /** What a resource would be known by. */
  static Optional<String> in(JsonNode body) {
    return NAMES.stream().flatMap(name -> text(body, name).stream()).findFirst();
  }

  private static Optional<String> text(JsonNode body, String name) {
    return body.properties().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name) && it.getValue().isTextual())
        .map(Map.Entry::getValue)
        .map(JsonNode::textValue)
        .findFirst();
  }
}
