package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.wire.Request;

/**
 * Entra as it comes: capital op, one operation per attribute, booleans as text, members left by
 * value.
 */
class EntraDialect implements Dialect {
  /** Of Microsoft's own, sent with every group it creates. */
  private static final String MICROSOFT_GROUP =
      "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

  @Override
  public String name() {
    return "default";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Accept", "application/scim+json");
  }

  @Override
  public Request testConnection(String matching, String guid) {
    return find(USERS, matching, guid);
  }

  @Override
  public Request find(String resources, String matching, String value) {
    String filter = "filter=" + Request.formEncoded(Request.equality(matching, value));
    String members = resources.equals(GROUPS) ? "excludedAttributes=members&" : "";
    return Request.get(
        "GET %s?filter".formatted(resources), "/" + resources + "?" + members + filter);
  }

  @Override
  public Request readUser(String id) {
    return Request.get("GET Users/id", "/Users/" + id);
  }

  @Override
  public Request readGroup(String id) {
    return Request.get("GET Groups/id", "/Groups/" + id + "?excludedAttributes=members");
  }

  @Override
  public Request createUser(Map<String, String> values) {
    ObjectNode user = Documents.withSchemas(Documents.USER, Documents.ENTERPRISE);
    Documents.filled(user, values).putObject("meta").put("resourceType", "User");
    user.putArray("roles");
    return Request.post(USERS, user);
  }

  @Override
  public Request createGroup(Map<String, String> values) {
    ObjectNode group = Documents.withSchemas(Documents.GROUP, MICROSOFT_GROUP);
    Documents.filled(group, values).putObject("meta").put("resourceType", "Group");
    return Request.post(GROUPS, group);
  }

  @Override
  public Request amendUser(String id, JsonNode current, List<Change> changes) {
    return Documents.patch(USERS, id, changes.stream().map(EntraDialect::operation).toList());
  }

  private static ObjectNode operation(Change change) {
    // "False" and "True", the texts of the mapping expression, are what goes over the wire
    return Documents.op(change.op(), change.path()).put("value", change.becomes());
  }

  @Override
  public Request assignManager(String id, JsonNode current, Optional<String> manager) {
    boolean has = !Managers.of(current).isEmpty();
    return Documents.patch(
        USERS,
        id,
        List.of(
            Documents.op(has ? "Replace" : "Add", Mapping.MANAGER)
                .put("value", manager.orElse(""))));
  }

  @Override
  public Request amendGroup(String id, List<Change> changes) {
    return Documents.patch(GROUPS, id, changes.stream().map(EntraDialect::operation).toList());
  }

  @Override
  public List<Request> amendMembers(
      String id, String displayName, Collection<Member> joining, Collection<Member> leaving) {
    List<Request> requests = new ArrayList<>();
    requests.addAll(
        Documents.batches(leaving, MEMBERS_AT_ONCE, some -> members(id, "Remove", some)));
    requests.addAll(Documents.batches(joining, MEMBERS_AT_ONCE, some -> members(id, "Add", some)));
    return requests;
  }

  private static Request members(String id, String op, List<Member> some) {
    ObjectNode operation = Documents.op(op, "members");
    ArrayNode values = operation.putArray("value");
    some.forEach(member -> values.addObject().putNull("$ref").put("value", member.id()));
    return Documents.patch(GROUPS, id, List.of(operation));
  }

  @Override
  public Optional<Request> deleteUser(String id) {
    return Optional.of(Request.delete(USERS, id));
  }

  @Override
  public Request deleteGroup(String id) {
    return Request.delete(GROUPS, id);
  }

  @Override
  public boolean speaksOfGroup(String attribute) {
    return true;
  }
}
