package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.UnreadableBodyException;

/** Entra's AppRoleAssignmentsComplex patches a role as a JSON document inside the value's text. */
final class JsonInText implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean role = given.definition().name().equals("roles") && given.node().isObject();
    var value = role ? given.member("value") : given.node();
    return role && value.isTextual() && value.textValue().startsWith("{")
        ? document(value.textValue()).map(inner -> unwrapped(given, inner))
        : Optional.empty();
  }

  private static Optional<ObjectNode> document(String text) {
    try {
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      var inner = BoundedJson.read(bytes, BoundedJson.BODY);
      return inner.path("value").isTextual() ? Optional.of((ObjectNode) inner) : Optional.empty();
    } catch (UnreadableBodyException plainText) {
      return Optional.empty();
    }
  }

  private static JsonNode unwrapped(Given given, ObjectNode inner) {
    var role = JsonNodeFactory.instance.objectNode();
    given.node().properties().forEach(one -> role.set(one.getKey(), one.getValue()));
    role.properties().removeIf(one -> one.getKey().equalsIgnoreCase("value"));
    role.set("value", inner.get("value"));
    if (inner.path("displayName").isTextual()) role.set("display", inner.get("displayName"));
    return role;
  }
}
