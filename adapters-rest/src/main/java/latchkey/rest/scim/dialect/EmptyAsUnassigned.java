package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** An empty text takes a value away, a habit of Microsoft's; RFC 7643 §2.5 has null for it. */
final class EmptyAsUnassigned implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean empty = given.node().isTextual() && given.node().textValue().isEmpty();
    return empty ? Optional.of(NullNode.getInstance()) : Optional.empty();
  }
}
