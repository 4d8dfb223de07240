package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import latchkey.domain.attribute.Type;

/** A number or boolean where a text belongs, such as an employeeNumber of 8. */
final class NumberAsText implements ValueRule {
  @Override
  public Optional<JsonNode> rewrite(Given given) {
    boolean scalar = given.node().isNumber() || given.node().isBoolean();
    return given.definition().type() == Type.STRING && scalar
        ? Optional.of(new TextNode(given.node().asText()))
        : Optional.empty();
  }
}
