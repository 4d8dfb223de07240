package latchkey.persistence.jpa.criterion;

import java.util.Collection;
import latchkey.persistence.jpa.database.Phrase;

/** Predicates. A null counts as false; {@link #not} is where that matters. */
public final class Truth {
  public static final Phrase ALWAYS = Phrase.of("1 = 1");
  public static final Phrase NEVER = Phrase.of("1 = 0");

  private Truth() {}

  /** Always or never. */
  public static Phrase of(boolean truth) {
    return truth ? ALWAYS : NEVER;
  }

  /** True exactly when the predicate is not, be it false or unknown. */
  public static Phrase not(Phrase predicate) {
    return Phrase.of("not coalesce((").then(predicate).then("), false)");
  }

  /** All of them. */
  public static Phrase all(Collection<Phrase> predicates) {
    return predicates.isEmpty() ? ALWAYS : Phrase.joined(" and ", predicates).enclosed();
  }

  /** At least one of them. */
  public static Phrase any(Collection<Phrase> predicates) {
    return predicates.isEmpty() ? NEVER : Phrase.joined(" or ", predicates).enclosed();
  }
}
