package latchkey.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import latchkey.domain.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members of a JSON object, read by type; unknown ones are nobody's business. */
public record Members(@Schema(hidden = true) JsonNode object) {

  /** Nothing was sent. */
  public static final Members NONE = new Members(JsonNodeFactory.instance.objectNode());

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed when it is no object
   */
  public Members {
    if (!object.isObject()) throw malformed("body", "must be a JSON object");
  }

  /** Reads a body; what must be there is missing from an empty one. */
  static Members read(InputStream body) throws IOException {
    var bytes = new PushbackInputStream(body);
    int first = bytes.read();
    if (first < 0) return NONE;
    bytes.unread(first);
    return new Members(BoundedJson.read(bytes, BoundedJson.BODY));
  }

  /** Whether it is said at all, be it null. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** A text that must be there. */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> malformed(name, "is missing"));
  }

  /** A text. */
  public Optional<String> text(String name) {
    return typed(name, JsonNode::isTextual, "must be a text").map(JsonNode::textValue);
  }

  /** A flag that must be there. */
  public boolean requiredFlag(String name) {
    return flag(name).orElseThrow(() -> malformed(name, "is missing"));
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return typed(name, JsonNode::isBoolean, "must be true or false").map(JsonNode::booleanValue);
  }

  /** A whole number. */
  public Optional<Integer> number(String name) {
    return typed(name, JsonNode::canConvertToExactIntegral, "must be a whole number")
        .map(
            node -> {
              if (!node.canConvertToInt()) throw malformed(name, "is out of range");
              return node.intValue();
            });
  }

  /** Texts; none when nothing is said. */
  public List<String> texts(String name) {
    return elements(name).map(node -> text(name, node)).toList();
  }

  private static String text(String name, JsonNode node) {
    if (!node.isTextual()) throw malformed(name, "must be an array of texts");
    return node.textValue();
  }

  /** An object. */
  public Optional<Members> member(String name) {
    return typed(name, JsonNode::isObject, "must be an object").map(Members::new);
  }

  /** Objects; none when nothing is said. */
  public List<Members> objects(String name) {
    return elements(name).map(node -> object(name, node)).toList();
  }

  private static Members object(String name, JsonNode node) {
    if (!node.isObject()) throw malformed(name, "must be an array of objects");
    return new Members(node);
  }

  private Stream<JsonNode> elements(String name) {
    return typed(name, JsonNode::isArray, "must be an array").stream()
        .flatMap(array -> StreamSupport.stream(array.spliterator(), false));
  }

  /** A point in time. */
  public Optional<Instant> instant(String name) {
    return text(name).map(text -> moment(name, text));
  }

  private static Instant moment(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw malformed(name, "must be a time as in 2030-01-31T12:00:00Z (RFC 3339)");
    }
  }

  // null means absent, as it does in SCIM (RFC 7643 §2.5)
  private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String why) {
    var found = Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    if (found.isPresent() && !type.test(found.get())) throw malformed(name, why);
    return found;
  }

  private static RuntimeException malformed(String name, String why) {
    return new Refusal.Malformed(name, why).refused();
  }
}
