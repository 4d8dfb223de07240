package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;

/**
 * An operation whose path is resolved.
 *
 * @param name the path as the client wrote it, for refusals
 * @param which selects elements of a multi-valued attribute
 * @param value empty for a remove
 */
record Step(
    Operation.Kind kind,
    String name,
    AttributePath path,
    Optional<Criterion> which,
    Optional<JsonNode> value) {
  /** Whether values are taken away. */
  boolean removes() {
    return kind == Operation.Kind.REMOVE || kind == Operation.Kind.TAKE;
  }

  /** The value of an add, replace or take. */
  JsonNode given() {
    return value.orElseThrow();
  }

  /** The value for several: a single one is a list of one, as nothing else can be meant. */
  JsonNode list(AttributeDefinition of) {
    boolean one = of.isComplex() ? given().isObject() : isSingle(given());
    return one ? JsonNodeFactory.instance.arrayNode().add(given()) : given();
  }

  private static boolean isSingle(JsonNode given) {
    return given.isValueNode() && !given.isNull() && !given.asText().isEmpty();
  }
}
