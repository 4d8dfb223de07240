package latchkey.persistence.jpa.criterion;

import java.util.ArrayList;
import java.util.Optional;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/**
 * Yes or no.
 *
 * @param yes the predicate of a yes, null where nothing is said
 * @param no the predicate of a no
 * @param said the predicate that something is said
 */
public record FlagFact(Phrase yes, Phrase no, Phrase said) implements Fact {
  /** A boolean column that may be null. */
  public static FlagFact of(String column) {
    return new FlagFact(
        Phrase.of(column + " = true"),
        Phrase.of(column + " = false"),
        Phrase.of(column + " is not null"));
  }

  @Override
  public Phrase holds(Operator operator, Value literal) {
    var ways = new ArrayList<Phrase>();
    if (suits(true, operator, literal)) ways.add(yes);
    if (suits(false, operator, literal)) ways.add(no);
    return Truth.any(ways);
  }

  @Override
  public Phrase present() {
    return said;
  }

  private static boolean suits(boolean value, Operator operator, Value literal) {
    return ConstantFact.matches(Optional.of(new Value.Flag(value)), operator, literal, true);
  }
}
