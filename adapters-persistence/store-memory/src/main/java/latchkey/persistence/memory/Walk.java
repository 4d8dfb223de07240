package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latchkey.application.query.Slice;

/** The parts of walks through tables whose keys end with the id that a slice goes by. */
final class Walk {
  private Walk() {}

  static <V> List<V> values(Table<V> table, Key prefix, Slice slice) {
    return rows(table, prefix, slice).map(Map.Entry::getValue).toList();
  }

  static <V> Stream<Map.Entry<Key, V>> rows(Table<V> table, Key prefix, Slice slice) {
    var rows =
        slice
            .after()
            .map(last -> table.after(prefix, prefix.with(last)))
            .orElseGet(() -> table.under(prefix));
    return rows.limit(slice.limit());
  }
}
