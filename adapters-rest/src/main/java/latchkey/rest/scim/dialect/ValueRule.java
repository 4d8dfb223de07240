package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A client's own way to spell a value, and how the RFC would have it. */
interface ValueRule {
  /** The value as the RFC would have it; empty when the rule has nothing to say of it. */
  Optional<JsonNode> rewrite(Given given);
}
