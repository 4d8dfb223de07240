package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.TargetPath;

/**
 * Okta: users are read and then PUT as a whole with whatever the server echoed, only activation is
 * a PATCH; a rename goes along with every change of members; users are never deleted.
 */
final class OktaDialect implements Dialect {
  @Override
  public String name() {
    return "okta";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Accept", "application/scim+json", "User-Agent", "OKTA SCIM Integration");
  }

  @Override
  public Request testConnection(String matching, String guid) {
    return Request.get("GET Users list", "/Users?startIndex=1&count=2");
  }

  @Override
  public Request find(String resources, String matching, String value) {
    String filter = Request.formEncoded(Request.equality(matching, value)).replace("+", "%20");
    return Request.get(
        "GET %s?filter".formatted(resources),
        "/%s?filter=%s&startIndex=1&count=100".formatted(resources, filter));
  }

  @Override
  public Request readUser(String id) {
    return Request.get("GET Users/id", "/Users/" + id);
  }

  @Override
  public Request readGroup(String id) {
    return Request.get("GET Groups/id", "/Groups/" + id);
  }

  @Override
  public Request createUser(Map<String, String> values) {
    ObjectNode user = Documents.filled(Documents.withSchemas(schemas(values)), values);
    user.putArray("groups");
    return Request.post(USERS, user);
  }

  private static String[] schemas(Map<String, String> values) {
    boolean extended = values.keySet().stream().anyMatch(p -> p.startsWith(Documents.ENTERPRISE));
    return extended
        ? new String[] {Documents.USER, Documents.ENTERPRISE}
        : new String[] {Documents.USER};
  }

  @Override
  public Request createGroup(Map<String, String> values) {
    ObjectNode group = Documents.withSchemas(Documents.GROUP);
    group.put("displayName", values.getOrDefault("displayName", "")).putArray("members");
    return Request.post(GROUPS, group);
  }

  @Override
  public Request amendUser(String id, JsonNode current, List<Change> changes) {
    if (changes.size() == 1 && changes.get(0).isActive()) return activation(id, changes.get(0));
    ObjectNode whole = current.deepCopy();
    changes.forEach(change -> TargetPath.parse(change.path()).write(whole, change.becomes()));
    return Request.put(USERS, id, whole);
  }

  private static Request activation(String id, Change change) {
    ObjectNode operation = Documents.op("replace");
    operation.putObject("value").put("active", change.activates());
    return Documents.patch(USERS, id, List.of(operation));
  }

  @Override
  public Request assignManager(String id, JsonNode current, Optional<String> manager) {
    ObjectNode whole = current.deepCopy();
    ObjectNode enterprise =
        whole.has(Documents.ENTERPRISE)
            ? (ObjectNode) whole.get(Documents.ENTERPRISE)
            : whole.putObject(Documents.ENTERPRISE);
    enterprise.remove("manager");
    manager.ifPresent(value -> enterprise.putObject("manager").put("value", value));
    return Request.put(USERS, id, whole);
  }

  @Override
  public Request amendGroup(String id, List<Change> changes) {
    return Documents.patch(GROUPS, id, List.of(rename(id, changes.get(0).becomes())));
  }

  /** The id stands inside the value, where a strict server sees an attempt to change it. */
  private static ObjectNode rename(String id, String displayName) {
    ObjectNode operation = Documents.op("replace");
    operation.putObject("value").put("id", id).put("displayName", displayName);
    return operation;
  }

  @Override
  public List<Request> amendMembers(
      String id, String displayName, Collection<Member> joining, Collection<Member> leaving) {
    List<Request> requests = new ArrayList<>();
    requests.addAll(
        Documents.batches(leaving, MEMBERS_AT_ONCE, l -> batch(id, displayName, List.of(), l)));
    requests.addAll(
        Documents.batches(joining, MEMBERS_AT_ONCE, j -> batch(id, displayName, j, List.of())));
    return requests;
  }

  private static Request batch(
      String id, String displayName, List<Member> joining, List<Member> leaving) {
    List<ObjectNode> operations = new ArrayList<>();
    operations.add(rename(id, displayName));
    leaving.forEach(
        m -> operations.add(Documents.op("remove", "members[value eq \"" + m.id() + "\"]")));
    if (!joining.isEmpty()) operations.add(join(joining));
    return Documents.patch(GROUPS, id, operations);
  }

  private static ObjectNode join(List<Member> joining) {
    ObjectNode operation = Documents.op("add", "members");
    ArrayNode values = operation.putArray("value");
    joining.forEach(m -> values.addObject().put("value", m.id()).put("display", m.display()));
    return operation;
  }

  @Override
  public Optional<Request> deleteUser(String id) {
    return Optional.empty();
  }

  @Override
  public Request deleteGroup(String id) {
    return Request.delete(GROUPS, id);
  }

  @Override
  public boolean speaksOfGroup(String attribute) {
    return attribute.equals("displayName");
  }
}
