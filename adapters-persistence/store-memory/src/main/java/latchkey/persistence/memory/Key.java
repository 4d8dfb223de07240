package latchkey.persistence.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.query.Order;
import latchkey.domain.attribute.Fold;

/**
 * The key of a row: a few parts, the organization's id first wherever there is one, compared part
 * by part. A key that begins another comes before it, so that all rows under a key lie together.
 */
record Key(List<Object> parts) implements Comparable<Key> {

  static Key of(Object... parts) {
    return new Key(List.of(parts));
  }

  Key with(Object part) {
    return new Key(Stream.concat(parts.stream(), Stream.of(part)).toList());
  }

  boolean begins(Key other) {
    return parts.size() <= other.parts.size() && parts.equals(other.parts.subList(0, parts.size()));
  }

  UUID id(int part) {
    return (UUID) parts.get(part);
  }

  @Override
  public int compareTo(Key other) {
    int shared = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(parts.get(i), other.parts.get(i));
      if (order != 0) return order;
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  private static int compare(Object a, Object b) {
    if (a instanceof UUID id) return Order.ids(id, (UUID) b);
    if (a instanceof String text) return Fold.compare(text, (String) b);
    if (a instanceof Instant at) return at.compareTo((Instant) b);
    return Long.compare((Long) a, (Long) b);
  }
}
