package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** A single value wrapped in an array, as an old Microsoft sample does with manager. */
final class OneInArray implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    if (given.several() || !given.node().isArray() || given.node().size() > 1) {
      return Optional.empty();
    }
    return Optional.of(given.node().isEmpty() ? NullNode.getInstance() : given.node().get(0));
  }
}
