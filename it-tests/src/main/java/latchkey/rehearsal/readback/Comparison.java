package latchkey.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.rehearsal.dialect.Managers;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.readback.Expectation.ExpectedGroup;
import latchkey.rehearsal.readback.Expectation.ExpectedUser;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.TargetPath;

/** Source against target. Everything that isn't as it must be becomes one line. */
public final class Comparison {
  private final Mapping mapping;
  private final Listing users;
  private final Listing groups;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Mapping mapping, Listing users, Listing groups) {
    this.mapping = mapping;
    this.users = users;
    this.groups = groups;
  }

  /**
   * @param alone nobody else provisions into the target: what isn't expected must not be there
   * @return empty when the target equals the source
   */
  public static List<String> differences(
      Expectation expected, Mapping mapping, Listing users, Listing groups, boolean alone) {
    Comparison comparison = new Comparison(mapping, users, groups);
    comparison.differences.addAll(users.faults());
    comparison.differences.addAll(groups.faults());
    comparison.differences.addAll(expected.missing());
    expected.users().forEach(comparison::user);
    expected.groups().forEach(comparison::group);
    if (alone) comparison.strangers("Users", users, expected.users().keySet());
    if (alone) comparison.strangers("Groups", groups, expected.groups().keySet());
    return comparison.differences;
  }

  private void user(String id, ExpectedUser expected) {
    JsonNode user = users.byId().get(id);
    String who = "Users " + expected.name();
    if (user == null) {
      differences.add(who + ": not in the target");
      return;
    }
    values(who, user, mapping.users().attributes(), expected.values());
    expected.manager().ifPresent(manager -> manager(who, user, manager));
  }

  private void manager(String who, JsonNode user, String manager) {
    String has = Managers.of(user);
    // A manager who has since been deleted may be kept as a bare id or be dropped: both are right
    boolean deleted = has.isEmpty() && !users.byId().containsKey(manager);
    if (!has.equals(manager) && !deleted) differ(who, "manager", manager, has);
  }

  private void group(String id, ExpectedGroup expected) {
    JsonNode group = groups.byId().get(id);
    String which = "Groups " + expected.name();
    if (group == null) {
      differences.add(which + ": not in the target");
      return;
    }
    values(which, group, List.copyOf(expected.values().keySet()), expected.values());
    if (mapping.groups().maps(Mapping.MEMBERS)) members(which, group, expected);
  }

  private void members(String which, JsonNode group, ExpectedGroup expected) {
    List<String> listed =
        Json.elements(group.path("members")).map(m -> m.path("value").asText()).toList();
    Set<String> has = new LinkedHashSet<>(listed);
    if (listed.size() != has.size()) differences.add(which + ": a member is listed twice");
    note(which, "missing member", minus(expected.members(), has));
    Set<String> surplus = minus(has, expected.members());
    if (expected.foreign()) surplus.retainAll(expected.left());
    note(which, "surplus member", surplus);
  }

  private void note(String which, String what, Set<String> ids) {
    if (ids.isEmpty()) return;
    String some = ids.stream().limit(5).collect(Collectors.joining(", "));
    differences.add("%s: %d %ss, such as %s".formatted(which, ids.size(), what, some));
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> rest = new LinkedHashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private void values(
      String who, JsonNode resource, List<String> attributes, Map<String, String> expected) {
    for (String path : attributes) {
      String wants = expected.getOrDefault(path, "");
      String has = TargetPath.parse(path).read(resource).orElse("");
      if (!has.equals(wants)) differ(who, path, wants, has);
    }
  }

  private void differ(String who, String attribute, String wants, String has) {
    differences.add(
        "%s: %s is \"%s\", but \"%s\" in the source".formatted(who, attribute, has, wants));
  }

  private void strangers(String resources, Listing listing, Set<String> expected) {
    listing.byId().keySet().stream()
        .filter(id -> !expected.contains(id))
        .forEach(id -> differences.add("%s %s: not in the source".formatted(resources, id)));
  }
}
