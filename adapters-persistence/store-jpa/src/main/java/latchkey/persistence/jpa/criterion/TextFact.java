package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/**
 * A text in a key column: folded unless compared with case, and where the column is cut, with the
 * rest in another one.
 *
 * @param exact whether the attribute is compared with case, and so not folded
 */
public record TextFact(String key, Optional<String> rest, boolean exact) implements Fact {

  @Override
  public Phrase holds(Operator operator, Value literal) {
    if (!(literal instanceof Value.Text text)) return Truth.NEVER;
    String wanted = exact ? text.value() : Fold.of(text.value());
    return switch (operator) {
      case EQ -> equal(wanted);
      case NE -> Truth.not(equal(wanted));
      case CO -> like("%" + Phrase.literally(wanted) + "%");
      case SW -> starts(wanted);
      case EW -> like("%" + Phrase.literally(wanted));
      case GT -> ordered(">", wanted);
      case GE -> ordered(">=", wanted);
      case LT -> ordered("<", wanted);
      case LE -> ordered("<=", wanted);
    };
  }

  @Override
  public Phrase present() {
    return Phrase.of(key + " <> ''");
  }

  @Override
  public Phrase exists() {
    return Phrase.of(key + " is not null");
  }

  private Phrase equal(String wanted) {
    if (rest.isEmpty()) return Phrase.of(key + " = ?", wanted);
    String head = Fold.cut(wanted);
    return isShort(wanted)
        ? Phrase.of(key + " = ?", head)
        : Phrase.of("(" + key + " = ? and " + remainder() + " = ?)", head, left(wanted));
  }

  // A key is cut before half a surrogate pair, so keys alone do not order what is longer.
  private Phrase ordered(String operator, String wanted) {
    return Phrase.of((isShort(wanted) ? key : whole()) + " " + operator + " ?", wanted);
  }

  private Phrase starts(String wanted) {
    return isShort(wanted)
        ? Phrase.like(key, Phrase.literally(wanted) + "%")
        : like(Phrase.literally(wanted) + "%");
  }

  private Phrase like(String pattern) {
    return Phrase.like(whole(), pattern);
  }

  /** All of the text. */
  public String whole() {
    return rest.isEmpty() ? key : "(" + key + " || " + remainder() + ")";
  }

  private String remainder() {
    return "coalesce(" + rest.orElseThrow() + ", '')";
  }

  // what has a rest fills its key, but for half a surrogate pair
  private static boolean isShort(String wanted) {
    return wanted.length() < Fold.KEY_LENGTH - 1;
  }

  private static String left(String wanted) {
    return wanted.substring(Fold.cut(wanted).length());
  }
}
