package latchkey.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples as the server's writer of the document takes them: maps, lists and plain values. */
final class Plain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Plain() {}

  static Object of(JsonNode node) {
    return JSON.convertValue(node, Object.class);
  }
}
