package latchkey.rehearsal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request.
 *
 * @param kind what latencies are collected under, such as {@code PATCH Groups}
 * @param path with query, relative to the base URL, encoded
 */
public record Request(String kind, String method, String path, Optional<JsonNode> body) {
  public static Request get(String kind, String path) {
    return new Request(kind, "GET", path, Optional.empty());
  }

  public static Request delete(String resources, String id) {
    return new Request(
        "DELETE " + resources, "DELETE", "/" + resources + "/" + id, Optional.empty());
  }

  public static Request post(String resources, JsonNode body) {
    return new Request("POST " + resources, "POST", "/" + resources, Optional.of(body));
  }

  public static Request put(String resources, String id, JsonNode body) {
    return new Request("PUT " + resources, "PUT", "/" + resources + "/" + id, Optional.of(body));
  }

  public static Request patch(String resources, String id, JsonNode body) {
    return new Request(
        "PATCH " + resources, "PATCH", "/" + resources + "/" + id, Optional.of(body));
  }

  /**
   * A filter that asks for equality, its value a JSON string (RFC 7644 §3.4.2.2), not yet encoded.
   */
  public static String equality(String attribute, String value) {
    return attribute + " eq " + Json.text(Json.object().textNode(value));
  }

  /** Plus for space, as Entra and its validator encode. */
  public static String formEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
