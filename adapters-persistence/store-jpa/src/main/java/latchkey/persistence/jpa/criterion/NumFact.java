package latchkey.persistence.jpa.criterion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/** What a column holds as a number: numbers, times as seconds since 1970, and flags as 0 and 1. */
public record NumFact(String column) implements Fact {

  /** The number a value is kept as; empty for texts, and for what is no single value. */
  public static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Num num) return Optional.of(num.value());
    if (value instanceof Value.Moment moment) return Optional.of(seconds(moment.at()));
    return value instanceof Value.Flag flag
        ? Optional.of(flag.value() ? BigDecimal.ONE : BigDecimal.ZERO)
        : Optional.empty();
  }

  private static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), 9));
  }

  @Override
  public Phrase holds(Operator operator, Value literal) {
    var number = number(literal);
    if (number.isEmpty() || operator.textual()) return Truth.NEVER;
    return Phrase.of(column + " " + sign(operator) + " ?", number.get());
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case NE -> "<>";
      case GT -> ">";
      case GE -> ">=";
      case LT -> "<";
      case LE -> "<=";
      default -> "=";
    };
  }

  @Override
  public Phrase present() {
    return Phrase.of(column + " is not null");
  }
}
