package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.TargetPath;

/** Pieces that bodies are made of. */
final class Documents {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private Documents() {}

  static ObjectNode withSchemas(String... urns) {
    ObjectNode document = Json.object();
    ArrayNode schemas = document.putArray("schemas");
    for (String urn : urns) schemas.add(urn);
    return document;
  }

  static ObjectNode filled(ObjectNode document, Map<String, String> values) {
    values.forEach((path, value) -> TargetPath.parse(path).write(document, value));
    return document;
  }

  static Request patch(String resources, String id, List<ObjectNode> operations) {
    ObjectNode message = withSchemas(PATCH);
    message.putArray("Operations").addAll(operations);
    return Request.patch(resources, id, message);
  }

  static ObjectNode op(String op) {
    return Json.object().put("op", op);
  }

  static ObjectNode op(String op, String path) {
    return op(op).put("path", path);
  }

  static <T> List<Request> batches(
      Iterable<T> all, int size, Function<List<T>, Request> toRequest) {
    List<Request> requests = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    for (T one : all) {
      batch.add(one);
      if (batch.size() == size) requests.add(toRequest.apply(take(batch)));
    }
    if (!batch.isEmpty()) requests.add(toRequest.apply(batch));
    return requests;
  }

  private static <T> List<T> take(List<T> batch) {
    List<T> taken = List.copyOf(batch);
    batch.clear();
    return taken;
  }
}
