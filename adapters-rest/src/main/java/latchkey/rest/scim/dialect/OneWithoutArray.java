package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** One value of a multi-valued attribute without its array. */
final class OneWithoutArray implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean one = given.node().isObject() || given.node().isTextual();
    return given.several() && one
        ? Optional.of(JsonNodeFactory.instance.arrayNode().add(given.node()))
        : Optional.empty();
  }
}
