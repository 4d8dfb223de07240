package latchkey.rehearsal.readback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.job.GroupLink;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.job.UserLink;
import latchkey.rehearsal.mapping.Mapping;

/**
 * What must be in the target.
 *
 * @param users by id of the target
 * @param missing people and groups of the source that have no counterpart and should
 */
public record Expectation(
    Map<String, ExpectedUser> users, Map<String, ExpectedGroup> groups, List<String> missing) {

  /**
   * @param values by target attribute; a mapped attribute that isn't in here must have no value
   * @param manager id of the target, empty for none
   */
  public record ExpectedUser(String name, Map<String, String> values, Optional<String> manager) {}

  /**
   * @param members ids of the target
   * @param foreign others may be members too, as the group was there before
   * @param left ids that must not be members in any case
   */
  public record ExpectedGroup(
      String name,
      Map<String, String> values,
      Set<String> members,
      boolean foreign,
      Set<String> left) {}

  public static Expectation of(Directory source, Mapping mapping, State state, Dialect dialect) {
    return new Builder(source, mapping, state, dialect).build();
  }

  private record Builder(Directory source, Mapping mapping, State state, Dialect dialect) {
    Expectation build() {
      Map<String, ExpectedUser> users = new LinkedHashMap<>();
      Map<String, ExpectedGroup> groups = new LinkedHashMap<>();
      state.users().forEach((id, link) -> users.put(link.id(), user(id, link)));
      source.teams().stream().filter(mapping::inScope).forEach(team -> group(team, groups));
      return new Expectation(users, groups, missing());
    }

    private List<String> missing() {
      List<String> missing = new ArrayList<>();
      for (Person person : source.people())
        if (!mapping.softDeleted(person) && state.user(person.id()).isEmpty())
          missing.add("Users %s: not in the target".formatted(person.name()));
      for (Team team : source.teams())
        if (mapping.inScope(team) && state.group(team.id()).isEmpty())
          missing.add("Groups %s: not in the target".formatted(team.name()));
      return missing;
    }

    private ExpectedUser user(String id, UserLink link) {
      Optional<Person> person = source.person(id);
      return new ExpectedUser(
          person.map(Person::name).orElse(id),
          person.map(p -> values(p, link)).orElseGet(() -> disabled(link)),
          manager(person, link));
    }

    /**
     * What was emptied in the source keeps its old value, and so does all of somebody out of scope.
     */
    private Map<String, String> values(Person person, UserLink link) {
      if (person.recycled() || !mapping.inScope(person)) return disabled(link);
      Map<String, String> values = new LinkedHashMap<>(link.held());
      values.putAll(mapping.values(person));
      return values;
    }

    private Map<String, String> disabled(UserLink link) {
      Map<String, String> values = new LinkedHashMap<>(link.held());
      if (mapping.users().maps("active")) values.put("active", "False");
      return values;
    }

    private Optional<String> manager(Optional<Person> person, UserLink link) {
      if (!mapping.users().maps(Mapping.MANAGER)) return Optional.empty();
      boolean told = person.filter(p -> !mapping.softDeleted(p)).isPresent();
      Optional<String> manager = person.flatMap(Person::manager);
      boolean missed = manager.filter(link.missed()::equals).isPresent();
      if (!told || missed) return Optional.of(link.manager());
      return Optional.of(manager.flatMap(state::user).map(UserLink::id).orElse(""));
    }

    private void group(Team team, Map<String, ExpectedGroup> into) {
      state.group(team.id()).ifPresent(link -> into.put(link.id(), group(team, link)));
    }

    private ExpectedGroup group(Team team, GroupLink link) {
      Map<String, String> values = new LinkedHashMap<>(mapping.values(team));
      values.keySet().removeIf(attribute -> !dialect.speaksOfGroup(attribute));
      Set<String> members = new LinkedHashSet<>(team.members());
      members.removeAll(link.missed());
      return new ExpectedGroup(
          team.name(), values, targets(members), !link.created(), targets(link.left()));
    }

    private Set<String> targets(Set<String> people) {
      Set<String> ids = new LinkedHashSet<>();
      people.forEach(p -> state.user(p).ifPresent(link -> ids.add(link.id())));
      return ids;
    }
  }
}
