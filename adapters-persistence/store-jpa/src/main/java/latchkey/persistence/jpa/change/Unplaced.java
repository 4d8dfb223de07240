package latchkey.persistence.jpa.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.persistence.jpa.database.Row;

/** A change that has no place yet, as far as its place depends on it. */
record Unplaced(UUID org, UUID id, UUID object, long version) {

  static Unplaced of(Row row) {
    return new Unplaced(row.id("org"), row.id("id"), row.id("object"), row.number("version"));
  }

  /**
   * The order of places: that of ids, but the changes of one object change seats among themselves
   * until their versions ascend. Ids are drawn before the lock on the object, versions under it.
   */
  static List<Unplaced> inOrder(List<Unplaced> changes) {
    var waiting = new HashMap<UUID, Deque<Unplaced>>();
    changes.stream()
        .sorted(Comparator.comparingLong(Unplaced::version))
        .forEach(one -> queue(waiting, one).add(one));
    var order = new ArrayList<Unplaced>();
    changes.stream()
        .sorted(Comparator.comparing(one -> one.id().toString()))
        .forEach(seat -> order.add(queue(waiting, seat).remove()));
    return order;
  }

  private static Deque<Unplaced> queue(Map<UUID, Deque<Unplaced>> waiting, Unplaced one) {
    return waiting.computeIfAbsent(one.object(), object -> new ArrayDeque<>());
  }
}
