package latchkey.domain.change;

import java.util.Optional;

/**
 * One attribute before and after.
 *
 * @param attribute path text, core attributes without their URN
 */
public record Difference(String attribute, Optional<String> before, Optional<String> after) {

  /** What differs between two values that both are there; empty when they are equal. */
  public static Optional<Difference> between(String attribute, Object before, Object after) {
    return between(attribute, Optional.of(before), Optional.of(after));
  }

  /** What differs between two values of which either may be absent; empty when they are equal. */
  public static Optional<Difference> between(
      String attribute, Optional<?> before, Optional<?> after) {
    if (before.equals(after)) return Optional.empty();
    return Optional.of(
        new Difference(attribute, before.map(Object::toString), after.map(Object::toString)));
  }
}
