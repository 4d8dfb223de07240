package latchkey.persistence.jpa.criterion;

import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/** One single value that a row holds, or that can be reached from it. */
public interface Fact {
  /**
   * The predicate "the value is there and compares so"; may be null where it is false.
   *
   * @param operator any but {@code ne}, which is the opposite of {@code eq}
   */
  Phrase holds(Operator operator, Value literal);

  /** The predicate "there is a value with content"; may be null where it is false. */
  Phrase present();

  /** The predicate "there is a value at all". */
  default Phrase exists() {
    return present();
  }
}
