package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
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

  /** The value for several: a single object is a list of one, as nothing else can be meant. */
  JsonNode list() {
    return given().isObject() ? JsonNodeFactory.instance.arrayNode().add(given()) : given();
  }
}
