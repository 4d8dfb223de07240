package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.wire.Request;

/**
 * Entra with {@code aadOptscim062020} on the tenant URL: lower-case op, booleans as booleans, one
 * operation without a path whose keys are paths, members left by a filter in the path.
 */
final class FlagDialect extends EntraDialect {
  @Override
  public String name() {
    return "flag";
  }

  @Override
  public Request amendUser(String id, JsonNode current, List<Change> changes) {
    return Documents.patch(USERS, id, operations(changes));
  }

  @Override
  public Request amendGroup(String id, List<Change> changes) {
    return Documents.patch(GROUPS, id, operations(changes));
  }

  /** Filtered paths keep an operation of their own; what is left goes together. */
  private static List<ObjectNode> operations(List<Change> changes) {
    List<ObjectNode> operations = new ArrayList<>();
    changes.stream().filter(Change::filtered).map(FlagDialect::filtered).forEach(operations::add);
    for (String op : List.of("add", "replace")) together(op, changes).ifPresent(operations::add);
    return operations;
  }

  private static ObjectNode filtered(Change change) {
    return Documents.op(lower(change), change.path()).put("value", change.becomes());
  }

  private static Optional<ObjectNode> together(String op, List<Change> changes) {
    List<Change> some = changes.stream().filter(c -> !c.filtered() && lower(c).equals(op)).toList();
    if (some.isEmpty()) return Optional.empty();
    ObjectNode operation = Documents.op(op);
    ObjectNode value = operation.putObject("value");
    for (Change change : some) {
      if (change.isActive()) value.put("active", change.activates());
      else value.put(change.path(), change.becomes());
    }
    return Optional.of(operation);
  }

  private static String lower(Change change) {
    return change.op().toLowerCase(Locale.ROOT);
  }

  @Override
  public Request assignManager(String id, JsonNode current, Optional<String> manager) {
    boolean has = !Managers.of(current).isEmpty();
    ObjectNode operation = Documents.op(has ? "replace" : "add", Mapping.MANAGER);
    // The validator, which speaks this dialect, clears a manager with an empty value inside
    operation.putObject("value").put("value", manager.orElse(""));
    return Documents.patch(USERS, id, List.of(operation));
  }

  @Override
  public List<Request> amendMembers(
      String id, String displayName, Collection<Member> joining, Collection<Member> leaving) {
    List<Request> requests = new ArrayList<>();
    requests.addAll(Documents.batches(leaving, MEMBERS_AT_ONCE, some -> leave(id, some)));
    requests.addAll(Documents.batches(joining, MEMBERS_AT_ONCE, some -> join(id, some)));
    return requests;
  }

  private static Request leave(String id, List<Member> some) {
    return Documents.patch(
        GROUPS,
        id,
        some.stream()
            .map(m -> Documents.op("remove", "members[value eq \"" + m.id() + "\"]"))
            .toList());
  }

  private static Request join(String id, List<Member> some) {
    ObjectNode operation = Documents.op("add", "members");
    ArrayNode values = operation.putArray("value");
    some.forEach(member -> values.addObject().put("value", member.id()));
    return Documents.patch(GROUPS, id, List.of(operation));
  }
}
