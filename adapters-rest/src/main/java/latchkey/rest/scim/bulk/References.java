package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to what a bulk makes: {@code bulkId:x} in place of an id (RFC 7644 §3.7.2). A text
 * that is one as a whole refers, wherever it is; the path of a PATCH operation also does with a
 * literal of its filter.
 *
 * @param ids of what was made, by the name it was given
 */
record References(Map<String, String> ids) {
  private static final Pattern WHOLE = Pattern.compile("bulkId:(.+)");
  private static final Pattern QUOTED = Pattern.compile("(?<=\")bulkId:([^\"]+)(?=\")");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The names a document refers to. */
  static Set<String> in(JsonNode document) {
    var found = new TreeSet<String>();
    walk(
        document,
        "",
        name -> {
          found.add(name);
          return name;
        });
    return found;
  }

  /** The document with ids in place of the references that are known. */
  JsonNode resolve(JsonNode document) {
    return walk(document, "", this::id);
  }

  /** The text, or the id it refers to. */
  String resolve(String text) {
    return replaced(WHOLE, text, this::id);
  }

  private String id(String name) {
    return Optional.ofNullable(ids.get(name)).orElse("bulkId:" + name);
  }

  private static JsonNode walk(JsonNode node, String called, UnaryOperator<String> each) {
    if (node.isTextual()) return NODES.textNode(text(node.textValue(), called, each));
    if (node.isArray()) {
      var array = NODES.arrayNode();
      node.forEach(one -> array.add(walk(one, called, each)));
      return array;
    }
    return node.isObject() ? object(node, each) : node;
  }

  private static JsonNode object(JsonNode node, UnaryOperator<String> each) {
    var object = NODES.objectNode();
    node.properties()
        .forEach(it -> object.set(it.getKey(), walk(it.getValue(), it.getKey(), each)));
    return object;
  }

  private static String text(String text, String called, UnaryOperator<String> each) {
    if (WHOLE.matcher(text).matches()) return replaced(WHOLE, text, each);
    return called.equalsIgnoreCase("path") ? replaced(QUOTED, text, each) : text;
  }

  private static String replaced(Pattern pattern, String text, UnaryOperator<String> each) {
    var matcher = pattern.matcher(text);
    if (pattern == WHOLE && !matcher.matches()) return text;
    return matcher.reset().replaceAll(found -> quoted(found, each));
  }

  private static String quoted(MatchResult found, UnaryOperator<String> each) {
    return Matcher.quoteReplacement(each.apply(found.group(1)));
  }
}
