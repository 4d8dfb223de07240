package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/** An id, compared as its canonical text. */
public record IdFact(String column) implements Fact {
  @Override
  public Phrase holds(Operator operator, Value literal) {
    return operator == Operator.EQ
        ? canonical(literal).map(id -> Phrase.of(column + " = ?", id)).orElse(Truth.NEVER)
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
