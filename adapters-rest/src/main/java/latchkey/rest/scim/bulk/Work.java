package latchkey.rest.scim.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.exchange.Ask;
import latchkey.rest.scim.exchange.Conditions;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.QueryString;

/** Does tasks at their endpoints, each as a request of its own, and remembers what was made. */
final class Work {
  private final String base;
  private final Supplier<Dialect> dialects;
  private final Runnable pace;
  private final Set<String> makers;
  private final Map<String, String> made = new HashMap<>();

  /**
   * @param base of all locations, without a slash at the end
   * @param dialects one for each operation, as each deviates for itself
   * @param pace counts an operation, or refuses it as one too many
   * @param makers the names of all that the bulk makes, or would
   */
  Work(String base, Supplier<Dialect> dialects, Runnable pace, Set<String> makers) {
    this.base = base;
    this.dialects = dialects;
    this.pace = pace;
    this.makers = makers;
  }

  /** That of one more operation. */
  Dialect dialect() {
    return dialects.get();
  }

  /**
   * Does a task, references resolved.
   *
   * @param dialect records which tolerances it needs, also when it is refused
   * @throws latchkey.rest.scim.error.ScimException 400 or 409 for what it refers to in vain
   */
  Outcome done(Task task, Dialect dialect) {
    requireResolvable(task.references());
    var ready = task.resolved(new References(made));
    var reply = ready.method().on(ready.endpoint(), ready.id().orElse(""), ask(ready, dialect));
    var where = reply.location().orElseGet(() -> location(ready));
    return Outcome.done(reply.status(), reply.changed(), where, reply.tag())
        .needing(dialect.rules());
  }

  private Ask ask(Task task, Dialect dialect) {
    var conditions = new Conditions(task.version(), Optional.empty());
    return new Ask(QueryString.of(""), conditions, task::data, dialect, pace);
  }

  /** Where the resource is that a task is about; nowhere if there is none, or none yet. */
  Optional<String> place(Task task) {
    boolean known = task.id().isPresent() && missing(task.idReference()).isEmpty();
    return known ? Optional.of(location(task.resolved(new References(made)))) : Optional.empty();
  }

  private String location(Task resolved) {
    return base + Endpoint.path(resolved.endpoint().kind()) + "/" + resolved.id().orElseThrow();
  }

  /** Something was made, and may be referred to. */
  void remember(String name, String id) {
    made.put(name, id);
  }

  /** It is gone again. */
  void forget(String name) {
    made.remove(name);
  }

  /** Those of the names that nothing is made for yet. */
  Set<String> missing(Set<String> names) {
    var missing = new TreeSet<>(names);
    missing.removeAll(made.keySet());
    return missing;
  }

  private void requireResolvable(Set<String> names) {
    var missing = missing(names);
    if (missing.isEmpty()) return;
    if (!makers.containsAll(missing)) {
      missing.removeAll(makers);
      String text = "No POST of the bulk has the bulkId %s that the operation refers to.";
      throw ScimError.value(text.formatted(missing)).thrown();
    }
    String text = "The operation refers to bulkId %s, and the operation of that bulkId failed.";
    throw ScimError.of(409, text.formatted(missing)).thrown();
  }
}
