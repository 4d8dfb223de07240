package latchkey.rest.json;

import static latchkey.rest.json.UnreadableBodyException.Fault.SYNTAX;
import static latchkey.rest.json.UnreadableBodyException.Fault.TOO_LARGE;
import static latchkey.rest.json.UnreadableBodyException.Fault.VALUE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads a request body into a tree that cannot grow beyond what its bytes allow. Bounded in bytes
 * first, then in depth, in the length of texts and numbers.
 */
public final class BoundedJson {

  /** Most bytes of a body, but for SCIM's Bulk. */
  public static final int BODY = 1024 * 1024;

  private static final int DEPTH = 20;
  private static final int TEXT = 64 * 1024;
  private static final int DIGITS = 40;
  private static final int EXPONENT = 30;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(TEXT)
                  .maxNameLength(TEXT)
                  .maxNumberLength(DIGITS)
                  .build())
          .build();

  private final JsonParser in;

  private BoundedJson(JsonParser in) {
    this.in = in;
  }

  /**
   * Reads one JSON value and nothing after it.
   *
   * @param limit most bytes
   * @throws UnreadableBodyException when it is none, or too much
   */
  public static JsonNode read(InputStream body, int limit) {
    return parse(bytes(body, limit));
  }

  /**
   * Reads a body of any kind whole.
   *
   * @param limit most bytes
   * @throws UnreadableBodyException when it is more
   */
  public static byte[] bytes(InputStream body, int limit) {
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new UnreadableBodyException(
            TOO_LARGE, "The body is larger than " + limit + " bytes: send it in parts.");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(byte[] bytes) {
    try (var in = FACTORY.createParser(bytes)) {
      return new BoundedJson(in).document();
    } catch (StreamConstraintsException e) {
      throw new UnreadableBodyException(VALUE, "The body is over a limit: " + limits());
    } catch (JsonParseException e) {
      throw new UnreadableBodyException(SYNTAX, "The body is not JSON" + place(e) + ".");
    } catch (IOException e) {
      throw new UnreadableBodyException(SYNTAX, "The body is not JSON in UTF-8.");
    }
  }

  private static String limits() {
    return "JSON may be nested "
        + DEPTH
        + " deep, a text have 64 KiB, a number "
        + DIGITS
        + " digits.";
  }

  private static String place(JsonParseException e) {
    var where = e.getLocation();
    return where == null
        ? ""
        : ", as line " + where.getLineNr() + ", column " + where.getColumnNr() + " shows";
  }

  private JsonNode document() throws IOException {
    if (in.nextToken() == null) {
      throw new UnreadableBodyException(SYNTAX, "The body is empty: send a JSON object.");
    }
    var value = value();
    if (in.nextToken() != null) {
      throw new UnreadableBodyException(SYNTAX, "The body goes on after its JSON value.");
    }
    return value;
  }

  private JsonNode value() throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(clean(in.getText()));
      case VALUE_NUMBER_INT -> NODES.numberNode(in.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object() throws IOException {
    var object = NODES.objectNode();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = clean(in.currentName());
      in.nextToken();
      if (object.has(name)) {
        throw new UnreadableBodyException(SYNTAX, "The body names '" + name + "' twice.");
      }
      object.set(name, value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    var array = NODES.arrayNode();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode number() throws IOException {
    String text = in.getText();
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (mark >= 0 && Math.abs(exponent(text.substring(mark + 1))) > EXPONENT) {
      throw new UnreadableBodyException(
          VALUE, "The exponent of a number is beyond " + EXPONENT + ": " + text + ".");
    }
    return NODES.numberNode(in.getDecimalValue());
  }

  // at most DIGITS characters come here, more than a long holds
  private static double exponent(String text) {
    return Double.parseDouble(text);
  }

  private static String clean(String text) {
    if (text.codePoints().anyMatch(BoundedJson::unstorable)) {
      throw new UnreadableBodyException(
          VALUE, "A text has the character U+0000 or half of a surrogate pair: leave it out.");
    }
    return text;
  }

  private static boolean unstorable(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
