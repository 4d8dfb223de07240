package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/**
 * An element that has labels but no value says nothing, and a manager whose value is empty is none:
 * the Validator takes a manager away by {@code {"value": ""}}.
 */
final class WithoutValue implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean concerned = given.node().isObject() && given.definition().part("value").isPresent();
    return concerned && isUnassigned(given)
        ? Optional.of(NullNode.getInstance())
        : Optional.empty();
  }

  private static boolean isUnassigned(Given given) {
    var value = given.member("value");
    if (value.isMissingNode()) return given.element();
    return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
  }
}
