package latchkey.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What refusals look like. */
final class ErrorSchemas {
  private static final String REQUEST = "0190b0a0-0000-7000-8000-000000000000";

  private static final Map<String, String> EXAMPLES =
      Map.of(
          Errors.PROBLEM.schema(),
          """
          {"type": "about:blank", "title": "Not Found", "status": 404,
           "detail": "There is no User %1$s here.", "code": "notFound", "requestId": "%1$s"}"""
              .formatted(REQUEST),
          Errors.SCIM.schema(),
          """
          {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "409",
           "scimType": "uniqueness", "detail": "The userName is another's. Request %s."}"""
              .formatted(REQUEST),
          Errors.OAUTH.schema(),
          """
          {"error": "invalid_client", "error_description": "The secret is not that of the client."}""");

  private ErrorSchemas() {}

  static Map<String, Schema> all() {
    var schemas = new TreeMap<String, Schema>();
    EXAMPLES.forEach((name, text) -> schemas.put(name, schema(text)));
    return schemas;
  }

  private static Schema schema(String example) {
    var parsed = parsed(example);
    return Shapes.of(parsed).example(Plain.of(parsed));
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example of ours is no JSON", e);
    }
  }
}
