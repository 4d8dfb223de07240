package latchkey.persistence.jpa.criterion;

import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/** An instant in a column of its own. */
public record MomentFact(String column) implements Fact {
  @Override
  public Phrase holds(Operator operator, Value literal) {
    if (!(literal instanceof Value.Moment moment)) return Truth.NEVER;
    return switch (operator) {
      case EQ -> Phrase.of(column + " = ?", moment.at());
      case NE -> Phrase.of(column + " <> ?", moment.at());
      case GT -> Phrase.of(column + " > ?", moment.at());
      case GE -> Phrase.of(column + " >= ?", moment.at());
      case LT -> Phrase.of(column + " < ?", moment.at());
      case LE -> Phrase.of(column + " <= ?", moment.at());
      case CO, SW, EW -> Truth.NEVER;
    };
  }

  @Override
  public Phrase present() {
    return Phrase.of(column + " is not null");
  }
}
