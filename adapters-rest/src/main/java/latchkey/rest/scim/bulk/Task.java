package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import latchkey.rest.scim.exchange.Endpoint;

/**
 * An operation that could be read.
 *
 * @param id of the resource it is about, or a reference to one; empty when it makes one
 * @param version the current version it demands, as an entity tag
 * @param data an empty object when it needs none
 */
record Task(
    BulkMethod method,
    Endpoint endpoint,
    Optional<String> id,
    Optional<String> version,
    ObjectNode data) {
  static final ObjectNode NO_DATA = JsonNodeFactory.instance.objectNode();

  /** The names of what it refers to. */
  Set<String> references() {
    var found = new TreeSet<>(References.in(data));
    found.addAll(idReference());
    return found;
  }

  /** The name that stands in place of its id, if one does. */
  Set<String> idReference() {
    return id.map(it -> References.in(JsonNodeFactory.instance.textNode(it))).orElse(Set.of());
  }

  /** The same about other data. */
  Task with(ObjectNode other) {
    return new Task(method, endpoint, id, version, other);
  }

  /** Changes what this one made. */
  Task amending(String made, ObjectNode patch) {
    return new Task(BulkMethod.PATCH, endpoint, Optional.of(made), Optional.empty(), patch);
  }

  /** Takes away what this one made. */
  Task undoing(String made) {
    return new Task(BulkMethod.DELETE, endpoint, Optional.of(made), Optional.empty(), NO_DATA);
  }

  /** The same, with ids in place of references. */
  Task resolved(References references) {
    return new Task(
        method,
        endpoint,
        id.map(references::resolve),
        version,
        (ObjectNode) references.resolve((JsonNode) data));
  }
}
