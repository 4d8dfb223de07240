package latchkey.rehearsal.directory;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A user as the directory's export shows one. Column names are compared without case, an empty cell
 * is an absent fact.
 *
 * @param recycled deleted in the directory but not purged yet (the 30 days in the recycle bin)
 * @param assigned assigned to the application that is provisioned
 */
public record Person(Map<String, String> facts, boolean recycled, boolean assigned) {
  public Person {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    facts.forEach((column, value) -> keep(sorted, column, value));
    facts = Collections.unmodifiableMap(sorted);
  }

  public static Person of(Map<String, String> facts) {
    return new Person(facts, false, true);
  }

  private static void keep(Map<String, String> facts, String column, String value) {
    if (!value.isEmpty()) facts.put(column, value);
  }

  public String id() {
    return fact("id");
  }

  public String name() {
    return fact("userPrincipalName");
  }

  /**
   * @return the fact, or an empty text
   */
  public String fact(String column) {
    return facts.getOrDefault(column, "");
  }

  /** Id of the manager in this directory. */
  public Optional<String> manager() {
    return Optional.ofNullable(facts.get("manager"));
  }

  /** Exports without the column list enabled accounts only. */
  public boolean enabled() {
    return !fact("accountEnabled").equalsIgnoreCase("false");
  }

  public Person with(String column, String value) {
    Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(facts);
    changed.put(column, value);
    return new Person(changed, recycled, assigned);
  }

  public Person recycled(boolean nowRecycled) {
    return new Person(facts, nowRecycled, assigned);
  }

  public Person assigned(boolean nowAssigned) {
    return new Person(facts, recycled, nowAssigned);
  }
}
