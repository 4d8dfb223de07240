package latchkey.it.conformance;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the tests of each row in this run. */
final class Verdicts {
  /** Whether all runs of a test, by its name, went well, by the id of the row. */
  private final Map<String, SortedMap<String, Boolean>> byRow = new TreeMap<>();

  synchronized void record(String row, String test, boolean passed) {
    byRow
        .computeIfAbsent(row, it -> new TreeMap<>())
        .merge(test, passed, (before, now) -> before && now);
  }

  synchronized boolean isEmpty() {
    return byRow.isEmpty();
  }

  /** The tests that ran for it. */
  synchronized SortedMap<String, Boolean> of(Row row) {
    return new TreeMap<>(byRow.getOrDefault(row.id(), new TreeMap<>()));
  }
}
