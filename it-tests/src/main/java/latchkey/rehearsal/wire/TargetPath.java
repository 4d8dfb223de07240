package latchkey.rehearsal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mapped value sits in a resource: {@code title}, {@code name.givenName}, {@code
 * emails[type eq "work"].value}, or an attribute of an extension.
 *
 * @param schema URN of the extension, empty for the core schema
 * @param type what {@code [type eq "…"]} asks for
 */
public record TargetPath(
    Optional<String> schema, String attribute, Optional<String> type, Optional<String> part) {
  // The URN ends at its last colon: it has a dot of its own (2.0), so it is cut off first
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?<schema>urn:[^\\[\\]\"]+):)?(?<attribute>[A-Za-z][\\w$-]*)"
              + "(?:\\[type eq \"(?<type>[^\"]+)\"])?(?:\\.(?<part>[A-Za-z$][\\w$-]*))?");

  public static TargetPath parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) throw new IllegalArgumentException("not a target attribute: " + text);
    return new TargetPath(
        Optional.ofNullable(shape.group("schema")),
        shape.group("attribute"),
        Optional.ofNullable(shape.group("type")),
        Optional.ofNullable(shape.group("part")));
  }

  public boolean filtered() {
    return type.isPresent();
  }

  /**
   * @return the value as text; booleans as Entra writes them
   */
  public Optional<String> read(JsonNode resource) {
    JsonNode node = Json.member(home(resource), attribute);
    if (type.isPresent()) node = element(node).orElse(Json.object());
    if (part.isPresent()) node = Json.member(node, part.get());
    if (node.isBoolean()) return Optional.of(node.booleanValue() ? "True" : "False");
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }

  /** Puts the value in, making whatever it hangs on. */
  public void write(ObjectNode resource, String value) {
    ObjectNode home = schema.map(urn -> child(resource, urn)).orElse(resource);
    if (type.isPresent()) put(madeElement(home), part.orElse("value"), value);
    else if (part.isPresent()) put(child(home, attribute), part.get(), value);
    else put(home, attribute, value);
  }

  private JsonNode home(JsonNode resource) {
    return schema.map(urn -> Json.member(resource, urn)).orElse(resource);
  }

  private Optional<JsonNode> element(JsonNode array) {
    return Json.elements(array)
        .filter(e -> Json.member(e, "type").asText().equalsIgnoreCase(type.orElseThrow()))
        .findFirst();
  }

  private ObjectNode madeElement(ObjectNode home) {
    ArrayNode array = home.withArray(attribute);
    return element(array).map(ObjectNode.class::cast).orElseGet(() -> newElement(array));
  }

  private ObjectNode newElement(ArrayNode array) {
    ObjectNode element = array.addObject();
    // Entra marks the work address and the work e-mail as primary; a phone never
    if (type.filter("work"::equals).isPresent() && !attribute.equals("phoneNumbers"))
      element.put("primary", true);
    return element.put("type", type.orElseThrow());
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.has(name) ? (ObjectNode) parent.get(name) : parent.putObject(name);
  }

  private static void put(ObjectNode object, String name, String value) {
    if (name.equals("active")) object.put(name, value.equalsIgnoreCase("true"));
    else object.put(name, value);
  }
}
