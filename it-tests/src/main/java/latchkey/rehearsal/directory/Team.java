package latchkey.rehearsal.directory;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A group of the directory with the ids of its direct members; nested groups aren't expanded, as in
 * Entra.
 */
public record Team(Map<String, String> facts, Set<String> members) {
  public Team {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(facts);
    sorted.values().removeIf(String::isEmpty);
    facts = Collections.unmodifiableMap(sorted);
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }

  public String id() {
    return fact("id");
  }

  public String name() {
    return fact("displayName");
  }

  public String fact(String column) {
    return facts.getOrDefault(column, "");
  }

  public Team with(String column, String value) {
    Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(facts);
    changed.put(column, value);
    return new Team(changed, members);
  }

  public Team joinedBy(String person) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(person);
    return new Team(facts, more);
  }

  public Team leftBy(String person) {
    Set<String> fewer = new LinkedHashSet<>(members);
    fewer.remove(person);
    return new Team(facts, fewer);
  }
}
