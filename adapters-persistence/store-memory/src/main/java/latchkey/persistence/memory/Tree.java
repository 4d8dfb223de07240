package latchkey.persistence.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A sorted map that never changes: putting and removing give another one that shares all but a path
 * of nodes with the first. Balanced by height (AVL), so every step costs the logarithm of the size.
 */
final class Tree<V> {
  private static final Tree<?> EMPTY = new Tree<>();

  private final Tree<V> left;
  private final Key key;
  private final V value;
  private final Tree<V> right;
  private final int height;

  private Tree() {
    left = null;
    key = null;
    value = null;
    right = null;
    height = 0;
  }

  private Tree(Tree<V> left, Key key, V value, Tree<V> right) {
    this.left = left;
    this.key = key;
    this.value = value;
    this.right = right;
    this.height = 1 + Math.max(left.height, right.height);
  }

  @SuppressWarnings("unchecked") // the empty tree holds no value of any type
  static <V> Tree<V> empty() {
    return (Tree<V>) EMPTY;
  }

  boolean isEmpty() {
    return height == 0;
  }

  Optional<V> get(Key wanted) {
    var node = this;
    while (!node.isEmpty()) {
      int order = wanted.compareTo(node.key);
      if (order == 0) return Optional.of(node.value);
      node = order < 0 ? node.left : node.right;
    }
    return Optional.empty();
  }

  Tree<V> put(Key where, V what) {
    if (isEmpty()) return new Tree<>(empty(), where, what, empty());
    int order = where.compareTo(key);
    if (order < 0) return balanced(left.put(where, what), key, value, right);
    if (order > 0) return balanced(left, key, value, right.put(where, what));
    return new Tree<>(left, where, what, right);
  }

  Tree<V> remove(Key where) {
    if (isEmpty()) return this;
    int order = where.compareTo(key);
    if (order < 0) return balanced(left.remove(where), key, value, right);
    if (order > 0) return balanced(left, key, value, right.remove(where));
    return joined();
  }

  private Tree<V> joined() {
    if (left.isEmpty()) return right;
    if (right.isEmpty()) return left;
    var next = right.first();
    return balanced(left, next.key, next.value, right.remove(next.key));
  }

  private Tree<V> first() {
    return left.isEmpty() ? this : left.first();
  }

  private static <V> Tree<V> balanced(Tree<V> left, Key key, V value, Tree<V> right) {
    if (left.height > right.height + 1) return leaningLeft(left, key, value, right);
    if (right.height > left.height + 1) return leaningRight(left, key, value, right);
    return new Tree<>(left, key, value, right);
  }

  private static <V> Tree<V> leaningLeft(Tree<V> left, Key key, V value, Tree<V> right) {
    if (left.left.height >= left.right.height) {
      return new Tree<>(left.left, left.key, left.value, new Tree<>(left.right, key, value, right));
    }
    var middle = left.right;
    return new Tree<>(
        new Tree<>(left.left, left.key, left.value, middle.left),
        middle.key,
        middle.value,
        new Tree<>(middle.right, key, value, right));
  }

  private static <V> Tree<V> leaningRight(Tree<V> left, Key key, V value, Tree<V> right) {
    if (right.right.height >= right.left.height) {
      return new Tree<>(
          new Tree<>(left, key, value, right.left), right.key, right.value, right.right);
    }
    var middle = right.left;
    return new Tree<>(
        new Tree<>(left, key, value, middle.left),
        middle.key,
        middle.value,
        new Tree<>(middle.right, right.key, right.value, right.right));
  }

  /** The entries from a key on, itself included. */
  Iterator<Map.Entry<Key, V>> from(Key start) {
    return new Walk<>(this, start);
  }

  private static final class Walk<V> implements Iterator<Map.Entry<Key, V>> {
    private final Deque<Tree<V>> ahead = new ArrayDeque<>();

    Walk(Tree<V> tree, Key start) {
      var node = tree;
      while (!node.isEmpty()) {
        boolean wanted = start.compareTo(node.key) <= 0;
        if (wanted) ahead.push(node);
        node = wanted ? node.left : node.right;
      }
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty();
    }

    @Override
    public Map.Entry<Key, V> next() {
      if (ahead.isEmpty()) throw new NoSuchElementException();
      var node = ahead.pop();
      for (var next = node.right; !next.isEmpty(); next = next.left) ahead.push(next);
      return Map.entry(node.key, node.value);
    }
  }
}
