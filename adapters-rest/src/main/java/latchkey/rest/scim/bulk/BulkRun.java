package latchkey.rest.scim.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.Failures;

/**
 * Does the operations of a bulk (RFC 7644 §3.7), each in a transaction of its own: one that fails
 * leaves the others as they are. A circle of references is done or undone as a whole.
 */
final class BulkRun {
  private final List<Turn> turns;
  private final int patience;
  private final UUID requestId;
  private final Map<String, Integer> makers = new HashMap<>();
  private final Work work;
  private final Map<Integer, Outcome> outcomes = new TreeMap<>();

  /**
   * @param turns in the order of the request
   * @param patience after how many failures the rest is not done
   * @param base of all locations, without a slash at the end
   * @param pace counts an operation, or refuses it as one too many
   * @param requestId under which a fault is logged, and told
   */
  BulkRun(
      List<Turn> turns,
      int patience,
      String base,
      Supplier<Dialect> dialects,
      Runnable pace,
      UUID requestId) {
    this.turns = turns;
    this.patience = patience;
    this.requestId = requestId;
    for (int i = 0; i < turns.size(); i++) {
      int place = i;
      turns.get(i).making().ifPresent(name -> makers.put(name, place));
    }
    this.work = new Work(base, dialects, pace, makers.keySet());
  }

  /** What became of the operations that were done, by their place in the request. */
  Map<Integer, Outcome> outcomes() {
    var needs = turns.stream().map(this::needs).toList();
    for (List<Integer> step : Plan.of(needs)) {
      if (failures() >= patience) break;
      int first = step.get(0);
      if (step.size() > 1 || needs.get(first).contains(first)) circle(step);
      else outcomes.put(first, one(turns.get(first)));
    }
    return outcomes;
  }

  private Set<Integer> needs(Turn turn) {
    return turn.references().stream()
        .filter(makers::containsKey)
        .map(makers::get)
        .collect(Collectors.toSet());
  }

  private long failures() {
    return outcomes.values().stream().filter(Outcome::failed).count();
  }

  private Outcome one(Turn turn) {
    return turn.task()
        .map(task -> tried(turn, task))
        .orElseGet(() -> Outcome.failed(turn.fault().orElseThrow(), Optional.empty()));
  }

  private Outcome tried(Turn turn, Task task) {
    var dialect = work.dialect();
    try {
      var outcome = work.done(task, dialect);
      turn.making().ifPresent(name -> work.remember(name, outcome.id()));
      return outcome;
    } catch (RuntimeException failed) {
      return Outcome.failed(Failures.of(failed, requestId), work.place(task))
          .needing(dialect.rules());
    }
  }

  private void circle(List<Integer> step) {
    var members = new TreeMap<Integer, Turn>();
    for (int place : step) members.put(place, turns.get(place));
    outcomes.putAll(new Circle(members, work, requestId).outcomes());
  }
}
