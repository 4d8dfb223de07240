package latchkey.domain.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.Value;

/** What is true of one element of a multi-valued attribute (RFC 7643 §2.4). */
final class Element {
  private static final String PRIMARY = "primary";
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  private Element() {}

  /** Whether it is the preferred one. */
  static boolean isPrimary(Value element) {
    return element instanceof Value.Complex complex
        && complex.part(PRIMARY).equals(Optional.of(new Value.Flag(true)));
  }

  /** The same, preferred no longer. */
  static Value secondary(Value element) {
    return isPrimary(element)
        ? ((Value.Complex) element).with(PRIMARY, new Value.Flag(false))
        : element;
  }

  /** The same with another's parts set over it. */
  static Value under(Value element, Value over) {
    return element instanceof Value.Complex old && over instanceof Value.Complex more
        ? old.merge(more)
        : over;
  }

  /** Whether the part only labels what another part says. */
  static boolean isLabel(String part) {
    return part.equals(TYPE) || part.equals(PRIMARY);
  }

  /**
   * What tells it from others: value and type, which no two elements should share, or all it says
   * when it has no value.
   */
  static Value identity(Value element) {
    if (!(element instanceof Value.Complex complex)) return element;
    return complex.part(VALUE).isPresent()
        ? parts(complex, List.of(VALUE, TYPE))
        : complex.without(PRIMARY);
  }

  private static Value parts(Value.Complex of, List<String> names) {
    Map<String, Value> some = new LinkedHashMap<>();
    names.forEach(name -> of.part(name).ifPresent(value -> some.put(name, value)));
    return new Value.Complex(some);
  }
}
