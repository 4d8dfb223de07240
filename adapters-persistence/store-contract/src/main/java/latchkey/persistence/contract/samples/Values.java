package latchkey.persistence.contract.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import latchkey.domain.attribute.Value;

/** Values, shortly. */
public final class Values {
  private Values() {}

  /** A text. */
  public static Value text(String value) {
    return new Value.Text(value);
  }

  /** A number. */
  public static Value num(String value) {
    return new Value.Num(new BigDecimal(value));
  }

  /** A boolean. */
  public static Value flag(boolean value) {
    return new Value.Flag(value);
  }

  /** An element such as an e-mail: of a type, and nothing else said. */
  public static Value element(String type, String value) {
    return new Value.Complex(Map.of("type", text(type), "value", text(value)));
  }

  /** The same, preferred. */
  public static Value primary(String type, String value) {
    return new Value.Complex(
        Map.of("type", text(type), "value", text(value), "primary", flag(true)));
  }

  /** Several elements. */
  public static Value many(Value... elements) {
    return new Value.Many(List.of(elements));
  }
}
