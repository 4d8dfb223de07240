package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One operation of a bulk as it was sent, whether it can be read or not. */
record BulkOperation(JsonNode sent) {
  /** The method, to be said again in the answer. */
  Optional<String> method() {
    return text("method");
  }

  /** The path, below the tenant URL. */
  Optional<String> path() {
    return text("path");
  }

  /** The name the client gave to what the operation makes. */
  Optional<String> bulkId() {
    return text("bulkId");
  }

  /** Whether it makes what others may refer to. */
  boolean makes() {
    return method().filter(BulkMethod.POST.name()::equals).isPresent();
  }

  private Optional<String> text(String name) {
    return sent.properties().stream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }
}
