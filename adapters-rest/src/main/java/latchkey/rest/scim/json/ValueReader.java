package latchkey.rest.scim.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Given;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.filter.Moments;

/** Gives JSON the type its schema says. Null, like nothing in an array, is unassigned. */
public final class ValueReader {
  // of either alphabet, its padding as it likes: RFC 4648 §4 and §5
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?:[A-Za-z0-9+/_-]{4})*+(?:[A-Za-z0-9+/_-]{2}(?:==)?|[A-Za-z0-9+/_-]{3}=?)?");
  private static final String PRIMARY = "primary";

  private final Dialect dialect;

  /** A reader for one request. */
  public ValueReader(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Reads the whole value of an attribute, or of a sub-attribute.
   *
   * @param name as the client knows it, for the refusal
   * @return empty when it is unassigned
   * @throws RefusedException Malformed
   */
  public Optional<Value> read(AttributeDefinition definition, JsonNode given, String name) {
    return definition.multiValued()
        ? many(definition, given, name)
        : one(definition, given, name, false);
  }

  /** Reads one element of a multi-valued attribute. */
  public Optional<Value> element(AttributeDefinition definition, JsonNode given, String name) {
    return one(definition, given, name, true);
  }

  /** Reads the sub-attributes of one element that exists already: it need not have a value. */
  public Optional<Value> parts(AttributeDefinition definition, JsonNode given, String name) {
    return complex(definition, given, name);
  }

  private Optional<Value> many(AttributeDefinition definition, JsonNode given, String name) {
    var list = dialect.understood(new Given(definition, false, given));
    if (list.isNull()) return Optional.empty();
    if (!list.isArray()) throw malformed(name, "must be an array");
    var elements = new ArrayList<Value>();
    for (JsonNode each : list) one(definition, each, name, true).ifPresent(elements::add);
    if (elements.isEmpty() && !list.isEmpty()) {
      throw malformed(name, "has no element with a value");
    }
    requireOnePrimary(elements, name);
    return elements.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(elements));
  }

  private void requireOnePrimary(List<Value> elements, String name) {
    long primaries = elements.stream().filter(ValueReader::isPrimary).count();
    if (primaries > 1 && !dialect.tolerates(Tolerance.SEVERAL_PRIMARIES)) {
      throw malformed(name, "has more than one element that is primary");
    }
  }

  private static boolean isPrimary(Value element) {
    return element instanceof Value.Complex complex
        && complex.part(PRIMARY).equals(Optional.of(new Value.Flag(true)));
  }

  private Optional<Value> one(
      AttributeDefinition definition, JsonNode given, String name, boolean element) {
    var node = dialect.understood(new Given(definition, element, given));
    if (node.isNull()) return Optional.empty();
    if (!definition.isComplex()) return Optional.of(simple(definition, node, name));
    var read = complex(definition, node, name);
    if (element) requireContent(definition, read, name);
    return read.filter(it -> !element || saysSomething(it));
  }

  private void requireContent(
      AttributeDefinition definition, Optional<Value> element, String name) {
    boolean needed = definition.part("value").isPresent();
    boolean there = element.map(it -> ((Value.Complex) it).part("value").isPresent()).orElse(false);
    if (needed && !there) throw malformed(name, "has an element without a value");
  }

  private static boolean saysSomething(Value element) {
    return ((Value.Complex) element)
        .parts().keySet().stream().anyMatch(part -> !part.equals("type") && !part.equals(PRIMARY));
  }

  private Optional<Value> complex(AttributeDefinition definition, JsonNode node, String name) {
    if (!node.isObject()) throw malformed(name, "must be an object");
    Map<String, Value> parts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      addPart(parts, definition, member, name);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Value.Complex(parts));
  }

  private void addPart(
      Map<String, Value> parts,
      AttributeDefinition definition,
      Map.Entry<String, JsonNode> member,
      String name) {
    var part = definition.part(member.getKey());
    if (part.isEmpty()) requireTolerated(name + "." + member.getKey());
    if (part.isEmpty() || isOurs(part.get())) return;
    var value = one(part.get(), member.getValue(), name + "." + part.get().name(), false);
    if (value.isEmpty()) return;
    if (parts.put(part.get().name(), value.get()) != null) {
      throw malformed(name + "." + part.get().name(), "is given twice");
    }
  }

  private void requireTolerated(String name) {
    if (!dialect.tolerates(Tolerance.UNKNOWN_ATTRIBUTES)) {
      throw malformed(name, "is no attribute of this resource");
    }
  }

  // A reference to a resource here follows from its value, and is written anew in every answer.
  private static boolean isOurs(AttributeDefinition part) {
    return part.readOnly() || part.name().equals("$ref");
  }

  private Value simple(AttributeDefinition definition, JsonNode node, String name) {
    return switch (definition.type()) {
      case BOOLEAN -> flag(node, name);
      case INTEGER, DECIMAL -> number(definition, node, name);
      case DATE_TIME -> moment(node, name);
      case BINARY -> binary(node, name);
      case REFERENCE -> reference(node, name);
      default -> new Value.Text(text(node, name));
    };
  }

  private static Value flag(JsonNode node, String name) {
    if (!node.isBoolean()) throw malformed(name, "must be true or false");
    return new Value.Flag(node.booleanValue());
  }

  private static Value number(AttributeDefinition definition, JsonNode node, String name) {
    boolean integer = definition.type() == Type.INTEGER;
    if (!node.isNumber() || (integer && !node.canConvertToExactIntegral())) {
      throw malformed(name, integer ? "must be a whole number" : "must be a number");
    }
    return new Value.Num(node.decimalValue());
  }

  private static Value moment(JsonNode node, String name) {
    return Moments.read(text(node, name))
        .orElseThrow(() -> malformed(name, "must be a time such as 2026-01-31T12:00:00Z"));
  }

  private static Value binary(JsonNode node, String name) {
    String text = text(node, name);
    if (!BASE64.matcher(text).matches()) throw malformed(name, "must be base64");
    return new Value.Text(text);
  }

  private Value reference(JsonNode node, String name) {
    String text = text(node, name);
    if (!isUri(text) && !dialect.tolerates(Tolerance.TEXT_AS_REFERENCE)) {
      throw malformed(name, "must be a URI");
    }
    return new Value.Text(text);
  }

  // RFC 3986, absolute or relative; Java would have letters of all scripts
  private static boolean isUri(String text) {
    try {
      return new URI(text).toASCIIString().equals(text);
    } catch (URISyntaxException noUri) {
      return false;
    }
  }

  private static String text(JsonNode node, String name) {
    if (!node.isTextual()) throw malformed(name, "must be a text");
    return node.textValue();
  }

  private static RefusedException malformed(String name, String why) {
    return new Refusal.Malformed(name, why).refused();
  }
}
