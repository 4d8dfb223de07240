package latchkey.rehearsal.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;

/**
 * What of people and groups is provisioned, and how it is found again. References (managers,
 * members) are only named here: their values are ids of the target, which a mapping doesn't know.
 *
 * @param text as read; when it changes, everything is evaluated anew
 */
public record Mapping(Side users, Side groups, String text) {
  /** The target attribute that holds a user's manager. */
  public static final String MANAGER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

  /** The target attribute that holds a group's members. */
  public static final String MEMBERS = "members";

  /** One kind of object. @param matching target attributes, in order of precedence */
  public record Side(List<String> matching, Scope scope, Map<String, Expression> rules) {
    public Side {
      matching = List.copyOf(matching);
      rules = new LinkedHashMap<>(rules);
    }

    private Map<String, String> values(UnaryOperator<String> source) {
      Map<String, String> values = new LinkedHashMap<>();
      rules.forEach((target, expression) -> put(values, target, expression.value(source)));
      return values;
    }

    private static void put(Map<String, String> values, String target, String value) {
      boolean reference = target.equals(MANAGER) || target.equals(MEMBERS);
      // Empty values aren't sent (an attribute emptied in the directory keeps its old value in the
      // target)
      if (!reference && !value.isEmpty()) values.put(target, value);
    }

    /** Attributes with plain values, in the order of the file. */
    public List<String> attributes() {
      return rules.keySet().stream().filter(t -> !t.equals(MANAGER) && !t.equals(MEMBERS)).toList();
    }

    public boolean maps(String target) {
      return rules.containsKey(target);
    }
  }

  /** Assigned and admitted by the scoping filter. */
  public boolean inScope(Person person) {
    return person.assigned() && users.scope.admits(person::fact);
  }

  public boolean inScope(Team team) {
    return groups.scope.admits(team::fact);
  }

  /** Deleted, blocked from sign-in, unassigned or out of scope: Entra's {@code IsSoftDeleted}. */
  public boolean softDeleted(Person person) {
    return person.recycled() || !person.enabled() || !inScope(person);
  }

  /** Target attribute to value; without empty values. */
  public Map<String, String> values(Person person) {
    return users.values(source -> fact(person, source));
  }

  public Map<String, String> values(Team team) {
    return groups.values(
        source -> source.equalsIgnoreCase("objectId") ? team.id() : team.fact(source));
  }

  /** The same with other matching attributes, in order of precedence. */
  public Mapping matchingUsersBy(List<String> attributes) {
    attributes.forEach(this::requireMapped);
    return new Mapping(new Side(attributes, users.scope, users.rules), groups, text);
  }

  private void requireMapped(String attribute) {
    if (!users.maps(attribute))
      throw new InvalidMapping(
          "users can't be matched by %s: it isn't mapped".formatted(attribute));
  }

  private String fact(Person person, String source) {
    if (source.equalsIgnoreCase("IsSoftDeleted")) return softDeleted(person) ? "True" : "False";
    return source.equalsIgnoreCase("objectId") ? person.id() : person.fact(source);
  }
}
