package latchkey.persistence.jpa.group;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads the counts of a batch of which each part concerns one id. */
final class Counted {
  private Counted() {}

  /** The ids for which a row was written. */
  static List<UUID> ones(List<UUID> ids, int[] counts) {
    return with(ids, counts, 1);
  }

  /** The ids for which none was. */
  static List<UUID> zeros(List<UUID> ids, int[] counts) {
    return with(ids, counts, 0);
  }

  private static List<UUID> with(List<UUID> ids, int[] counts, int count) {
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] == count)
        .mapToObj(ids::get)
        .toList();
  }
}
