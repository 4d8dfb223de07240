package latchkey.domain.attribute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource seen as one tree of attributes. What is costly, such as a user's groups, is fetched
 * only when asked for.
 */
@FunctionalInterface
public interface Attributes {
  /**
   * The value of a whole attribute.
   *
   * @param attribute a path without a part
   */
  Optional<Value> at(AttributePath attribute);

  /** Every single value a path names: elements one by one, and of each the part when it has one. */
  default List<Value> values(AttributePath path) {
    return at(path.whole()).stream()
        .flatMap(Attributes::elements)
        .flatMap(one -> part(one, path))
        .toList();
  }

  private static Stream<Value> elements(Value value) {
    return value instanceof Value.Many many ? many.elements().stream() : Stream.of(value);
  }

  private static Stream<Value> part(Value element, AttributePath path) {
    if (path.part().isEmpty()) return Stream.of(element);
    return element instanceof Value.Complex complex
        ? complex.part(path.part().get()).stream()
        : Stream.empty();
  }
}
