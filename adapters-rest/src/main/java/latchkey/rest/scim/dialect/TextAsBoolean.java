package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.Type;

/** Entra sends "False" as text, and some mappings "0"; RFC 7643 §2.3.2 wants a boolean. */
final class TextAsBoolean implements ValueRule {
  // Closed on purpose: taking any non-empty text for true would keep doors open for leavers.
  private static final Map<String, Boolean> WORDS =
      Map.of("true", true, "false", false, "1", true, "0", false);

  @Override
  public Optional<JsonNode> rewrite(Given given) {
    if (given.definition().type() != Type.BOOLEAN || !given.node().isTextual()) {
      return Optional.empty();
    }
    return Optional.ofNullable(WORDS.get(given.node().textValue().toLowerCase(Locale.ROOT)))
        .map(BooleanNode::valueOf);
  }
}
