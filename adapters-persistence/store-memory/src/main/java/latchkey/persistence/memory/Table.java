package latchkey.persistence.memory;

import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of one kind, in the order of their keys. */
final class Table<V> {
  private final Memory memory;

  Table(Memory memory) {
    this.memory = memory;
  }

  Optional<V> get(Key key) {
    return memory.seen().of(this).get(key);
  }

  boolean has(Key key) {
    return get(key).isPresent();
  }

  void put(Key key, V value) {
    var state = memory.writable();
    state.put(this, state.of(this).put(key, value));
  }

  void remove(Key key) {
    var state = memory.writable();
    state.put(this, state.of(this).remove(key));
  }

  /** All rows, in order. */
  Stream<Map.Entry<Key, V>> all() {
    return from(Key.of());
  }

  /** Rows whose keys begin with these parts, in order. */
  Stream<Map.Entry<Key, V>> under(Key prefix) {
    return from(prefix).takeWhile(row -> prefix.begins(row.getKey()));
  }

  /** Rows under a prefix that come after a key. */
  Stream<Map.Entry<Key, V>> after(Key prefix, Key last) {
    return from(last)
        .dropWhile(row -> last.begins(row.getKey()))
        .takeWhile(row -> prefix.begins(row.getKey()));
  }

  private Stream<Map.Entry<Key, V>> from(Key start) {
    var rows = memory.seen().of(this).from(start);
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, kind), false);
  }
}
