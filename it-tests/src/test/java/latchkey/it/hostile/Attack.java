package latchkey.it.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request at the SCIM door.
 *
 * @param target below the tenant URL, encoded
 * @param body empty for none
 */
record Attack(String method, String target, Map<String, String> headers, byte[] body) {

  static Attack of(String method, String target, String body) {
    return new Attack(method, target, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  static Attack of(String method, String target) {
    return of(method, target, "");
  }

  Attack with(byte[] other) {
    return new Attack(method, target, headers, other);
  }

  Attack with(Map<String, String> others) {
    return new Attack(method, target, others, body);
  }

  @Override
  public String toString() {
    var text = new String(body, StandardCharsets.UTF_8);
    var shown = text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    return method + " " + target + " " + headers + "\n" + shown;
  }
}
