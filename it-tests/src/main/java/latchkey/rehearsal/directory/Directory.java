package latchkey.rehearsal.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The source of all provisioning: what is true here shall be true in the target. Not safe for
 * several threads.
 */
public final class Directory {
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Team> teams = new LinkedHashMap<>();

  public Directory(Collection<Person> people, Collection<Team> teams) {
    people.forEach(this::keep);
    teams.forEach(this::keep);
  }

  public List<Person> people() {
    return List.copyOf(people.values());
  }

  public List<Team> teams() {
    return List.copyOf(teams.values());
  }

  public Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  public Optional<Team> team(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  /** Adds the person, or puts this state of them in place of the former one. */
  public void keep(Person person) {
    people.put(person.id(), person);
  }

  public void keep(Team team) {
    teams.put(team.id(), team);
  }

  /** Out of the recycle bin for good: out of every group, and nobody's manager any more. */
  public void purge(String person) {
    people.remove(person);
    teams.replaceAll((id, team) -> team.members().contains(person) ? team.leftBy(person) : team);
    people.replaceAll((id, other) -> reportsTo(other, person) ? other.with("manager", "") : other);
  }

  public void drop(String team) {
    teams.remove(team);
  }

  private static boolean reportsTo(Person person, String manager) {
    return person.manager().filter(manager::equals).isPresent();
  }
}
