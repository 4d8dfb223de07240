package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import latchkey.domain.attribute.AttributeDefinition;

/**
 * A value as a client gave it, and for what.
 *
 * @param element whether it is one element of a multi-valued attribute
 */
public record Given(AttributeDefinition definition, boolean element, JsonNode node) {
  /** Whether several values are expected here. */
  boolean several() {
    return definition.multiValued() && !element;
  }

  /** A member of the object, its name compared without case; missing when there is none. */
  JsonNode member(String name) {
    return node.properties().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  Given with(JsonNode other) {
    return new Given(definition, element, other);
  }
}
