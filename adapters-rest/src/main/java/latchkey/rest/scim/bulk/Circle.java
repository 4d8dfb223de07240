package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.Failures;
import latchkey.rest.scim.error.ScimError;

/**
 * Operations that make resources which refer to each other (RFC 7644 §3.7.1). All are made first,
 * without what refers to one not made yet; then that is added. When one fails, those made already
 * are taken away again: half a circle is not what was asked for.
 */
final class Circle {
  private final SortedMap<Integer, Turn> members;
  private final Work work;
  private final UUID requestId;
  private final Set<String> names;
  private final SortedMap<Integer, Outcome> made = new TreeMap<>();
  private final SortedMap<Integer, ObjectNode> patches = new TreeMap<>();
  private final Map<Integer, Dialect> dialects = new HashMap<>();
  private int current;

  /**
   * @param members by their place in the request; each makes something
   */
  Circle(SortedMap<Integer, Turn> members, Work work, UUID requestId) {
    this.members = members;
    this.work = work;
    this.requestId = requestId;
    this.names = members.values().stream().map(Circle::name).collect(Collectors.toSet());
  }

  /** What became of each. */
  Map<Integer, Outcome> outcomes() {
    try {
      members.keySet().forEach(this::make);
      patches.keySet().forEach(this::complete);
      return made;
    } catch (RuntimeException failed) {
      return undone(Failures.of(failed, requestId));
    }
  }

  private void make(int place) {
    begin(place);
    var task = task(place);
    var missing = work.missing(task.references());
    missing.retainAll(names);
    var parts = Postponed.of(task.data(), task.endpoint().type(), missing);
    var outcome = work.done(task.with(parts.now()), dialects.get(place));
    made.put(place, outcome);
    work.remember(name(members.get(place)), outcome.id());
    if (!parts.later().isEmpty()) patches.put(place, parts.patch());
  }

  private void complete(int place) {
    begin(place);
    var outcome = made.get(place);
    var patch = task(place).amending(outcome.id(), patches.get(place));
    var changed = work.done(patch, dialects.get(place));
    made.put(
        place,
        Outcome.done(outcome.status(), true, outcome.location().orElseThrow(), changed.version()));
  }

  // Each step deviates for itself; of one that fails it is told how.
  private void begin(int place) {
    current = place;
    dialects.put(place, work.dialect());
  }

  private Map<Integer, Outcome> undone(ScimError cause) {
    var outcomes = new TreeMap<Integer, Outcome>();
    members.keySet().forEach(place -> outcomes.put(place, failure(place, cause)));
    made.forEach((place, outcome) -> undo(place, outcome, outcomes));
    return outcomes;
  }

  private Outcome failure(int place, ScimError cause) {
    String text = "It refers in a circle to bulkId '%s', which failed, and so was not done.";
    var error =
        place == current ? cause : ScimError.of(409, text.formatted(name(members.get(current))));
    return Outcome.failed(error, Optional.empty()).needing(rules(place));
  }

  // Those that were not begun needed none.
  private Set<String> rules(int place) {
    return Optional.ofNullable(dialects.get(place)).map(Dialect::rules).orElse(Set.of());
  }

  // What cannot be taken away again is still there, and the client is told where.
  private void undo(int place, Outcome outcome, Map<Integer, Outcome> outcomes) {
    work.forget(name(members.get(place)));
    try {
      work.done(task(place).undoing(outcome.id()), work.dialect());
    } catch (RuntimeException failed) {
      var error = Failures.of(failed, requestId);
      outcomes.put(place, Outcome.failed(error, outcome.location()));
    }
  }

  private Task task(int place) {
    return members.get(place).task().orElseThrow();
  }

  private static String name(Turn turn) {
    return turn.making().orElseThrow();
  }
}
