package latchkey.persistence.memory;

import java.util.IdentityHashMap;
import java.util.Map;

/** All tables at one moment. Open while its transaction runs, and seen by that thread alone. */
final class Snapshot {
  static final Snapshot EMPTY = new Snapshot(new IdentityHashMap<>(), false);

  private final Map<Table<?>, Tree<?>> trees;
  private final boolean open;

  private Snapshot(Map<Table<?>, Tree<?>> trees, boolean open) {
    this.trees = trees;
    this.open = open;
  }

  Snapshot open() {
    return new Snapshot(new IdentityHashMap<>(trees), true);
  }

  Snapshot close() {
    return new Snapshot(trees, false);
  }

  boolean isOpen() {
    return open;
  }

  @SuppressWarnings("unchecked") // put() keeps a table's own type under it
  <V> Tree<V> of(Table<V> table) {
    return (Tree<V>) trees.getOrDefault(table, Tree.empty());
  }

  <V> void put(Table<V> table, Tree<V> tree) {
    trees.put(table, tree);
  }
}
