package latchkey.it.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rules, by their ids. */
final class Rows {
  private static final List<Row> ALL =
      Source.all().stream().flatMap(source -> source.rows().stream()).toList();
  private static final Map<String, Row> BY_ID =
      ALL.stream().collect(Collectors.toMap(Row::id, Function.identity()));

  private Rows() {}

  static List<Row> all() {
    return ALL;
  }

  static Row of(String id) {
    return Optional.ofNullable(BY_ID.get(id))
        .orElseThrow(() -> new AssertionError("no row has the id " + id));
  }
}
