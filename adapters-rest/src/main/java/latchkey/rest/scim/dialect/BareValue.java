package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** Entra sends a manager, and some clients a member, as the bare id instead of an object. */
final class BareValue implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean bare = given.node().isTextual() && !given.several();
    return bare && given.definition().part("value").isPresent()
        ? Optional.of(JsonNodeFactory.instance.objectNode().set("value", given.node()))
        : Optional.empty();
  }
}
