package latchkey.it.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as tests write and read it. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** A Java value as JSON. */
  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A text as a JSON string, quotes included. */
  public static String quoted(String text) {
    return of(text).toString();
  }

  /**
   * Whether everything expected is there: objects may have more members, arrays may be in another
   * order but have nothing more.
   */
  static boolean holds(JsonNode actual, JsonNode expected) {
    if (expected.isObject()) return holdsMembers(actual, expected);
    if (expected.isArray()) return holdsElements(actual, expected);
    if (expected.isNumber()) {
      return actual.isNumber() && actual.decimalValue().compareTo(expected.decimalValue()) == 0;
    }
    return actual.equals(expected);
  }

  private static boolean holdsMembers(JsonNode actual, JsonNode expected) {
    for (var member : expected.properties()) {
      if (!holds(actual.path(member.getKey()), member.getValue())) return false;
    }
    return actual.isObject();
  }

  private static boolean holdsElements(JsonNode actual, JsonNode expected) {
    if (!actual.isArray() || actual.size() != expected.size()) return false;
    for (JsonNode wanted : expected) {
      boolean found = false;
      for (JsonNode candidate : actual) found |= holds(candidate, wanted);
      if (!found) return false;
    }
    return true;
  }
}
