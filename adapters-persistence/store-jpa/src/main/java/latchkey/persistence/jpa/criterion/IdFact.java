package latchkey.persistence.jpa.criterion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/**
 * An id, compared as its canonical text. Data bases order ids by their bits without a sign, and so
 * as their texts; compared as what they are, an index serves them.
 */
public record IdFact(String column) implements Fact {
  private static final Map<Operator, String> NATIVE =
      Map.of(
          Operator.EQ,
          "=",
          Operator.GT,
          ">",
          Operator.GE,
          ">=",
          Operator.LT,
          "<",
          Operator.LE,
          "<=");

  @Override
  public Phrase holds(Operator operator, Value literal) {
    return Optional.ofNullable(NATIVE.get(operator))
        .flatMap(sign -> canonical(literal).map(id -> Phrase.of(column + " " + sign + " ?", id)))
        .orElseGet(() -> asText(operator, literal));
  }

  // what is no id equals none
  private Phrase asText(Operator operator, Value literal) {
    return operator == Operator.EQ
        ? Truth.NEVER
        : new TextFact("cast(" + column + " as varchar)", Optional.empty(), true)
            .holds(operator, literal);
  }

  @Override
  public Phrase present() {
    return Phrase.of(column + " is not null");
  }

  /** The id whose text is exactly the literal. */
  static Optional<UUID> canonical(Value literal) {
    if (!(literal instanceof Value.Text text)) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text.value()))
          .filter(id -> id.toString().equals(text.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
