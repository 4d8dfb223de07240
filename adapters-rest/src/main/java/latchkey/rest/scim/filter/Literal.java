package latchkey.rest.scim.filter;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;

/**
 * What stands right of an operator, before the schema gives it a type.
 *
 * @param quoted whether it was written as a string
 * @param at where it stands
 */
record Literal(String text, boolean quoted, int at) {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
  private static final int LARGEST_EXPONENT = 30;

  /** Whether it is JSON's null. */
  boolean isNull() {
    return !quoted && text.equalsIgnoreCase("null");
  }

  /** The literal as a value of the attribute's own type. */
  Value typed(AttributeDefinition of, Dialect dialect) {
    return read(of.type(), dialect)
        .orElseThrow(() -> Scanner.bad(at, of.name() + " is compared with " + kind(of.type())));
  }

  private Optional<Value> read(Type type, Dialect dialect) {
    return switch (type) {
      case BOOLEAN -> plain(dialect).flatMap(it -> flag());
      case INTEGER, DECIMAL -> plain(dialect).flatMap(it -> number());
      case DATE_TIME -> text(dialect).flatMap(Moments::read).map(it -> it);
      default -> text(dialect).map(Value.Text::new);
    };
  }

  private Optional<String> text(Dialect dialect) {
    boolean fine = quoted || (!text.isEmpty() && dialect.tolerates(Tolerance.UNQUOTED_TEXT));
    return Optional.of(text).filter(it -> fine);
  }

  private Optional<String> plain(Dialect dialect) {
    return Optional.of(text).filter(it -> !quoted || dialect.tolerates(Tolerance.QUOTED_LITERAL));
  }

  private Optional<Value> flag() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(new Value.Flag(true));
      case "false" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }

  private Optional<Value> number() {
    if (!NUMBER.matcher(text).matches()) return Optional.empty();
    return Optional.of(new BigDecimal(text))
        .filter(it -> Math.abs(it.precision() - it.scale()) <= 2 * LARGEST_EXPONENT)
        .map(Value.Num::new);
  }

  private static String kind(Type type) {
    return switch (type) {
      case BOOLEAN -> "true or false";
      case INTEGER, DECIMAL -> "a number";
      case DATE_TIME -> "a time in quotes, such as \"2026-01-31T12:00:00Z\"";
      default -> "a text in quotes";
    };
  }
}
