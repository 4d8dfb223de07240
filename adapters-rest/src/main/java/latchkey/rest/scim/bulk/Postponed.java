package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.rest.scim.error.ScimError;

/**
 * A description taken apart: what can be said at once, and the attributes that refer to what does
 * not exist yet (RFC 7644 §3.7.1: circular references).
 *
 * @param now the description without them
 * @param later operations of a PATCH that add them
 */
record Postponed(ObjectNode now, ArrayNode later) {
  private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * @param missing the names of what does not exist yet
   * @throws latchkey.rest.scim.error.ScimException 409 when nothing can be made without them
   */
  static Postponed of(ObjectNode data, ResourceType type, Set<String> missing) {
    var postponed = new Postponed(NODES.objectNode(), NODES.arrayNode());
    for (Map.Entry<String, JsonNode> member : data.properties()) {
      postponed.add(member.getKey(), member.getValue(), type, missing);
    }
    return postponed;
  }

  private void add(String name, JsonNode value, ResourceType type, Set<String> missing) {
    var schema = extension(type, name).filter(it -> value.isObject());
    if (schema.isPresent()) now.set(name, extension(schema.get(), value, missing));
    else keep(now, name, value, name, type.attribute(type.core().id(), name), missing);
  }

  private ObjectNode extension(Schema schema, JsonNode value, Set<String> missing) {
    var kept = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String path = schema.id().urn() + ":" + member.getKey();
      var definition = schema.attribute(member.getKey());
      keep(kept, member.getKey(), member.getValue(), path, definition, missing);
    }
    return kept;
  }

  private void keep(
      ObjectNode kept,
      String name,
      JsonNode value,
      String path,
      Optional<AttributeDefinition> definition,
      Set<String> missing) {
    if (Collections.disjoint(References.in(value), missing)) {
      kept.set(name, value);
      return;
    }
    if (definition.filter(AttributeDefinition::required).isPresent()) throw unresolvable(name);
    later.addObject().put("op", "add").put("path", path).set("value", value);
  }

  private static Optional<Schema> extension(ResourceType type, String urn) {
    return type.extensions().stream()
        .filter(one -> one.id().urn().equalsIgnoreCase(urn))
        .findFirst();
  }

  /** The PATCH message that says the rest. */
  ObjectNode patch() {
    var message = NODES.objectNode();
    message.putArray("schemas").add(PATCH);
    message.set("Operations", later);
    return message;
  }

  private static RuntimeException unresolvable(String name) {
    String text =
        "The references of the bulk go in a circle, and '%s' cannot be given afterwards: break the"
            + " circle.";
    return ScimError.of(409, text.formatted(name)).thrown();
  }
}
