package latchkey.persistence.jpa.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the parameters of its question marks; text of a client is only ever a
 * parameter.
 */
public record Phrase(String text, List<Object> parameters) {
  /** Nothing. */
  public static final Phrase NONE = of("");

  /** A piece with its parameters; null is a parameter like any other. */
  public static Phrase of(String text, Object... parameters) {
    return new Phrase(text, Collections.unmodifiableList(Arrays.asList(parameters)));
  }

  /**
   * Whether a text is like a pattern.
   *
   * @param pattern in which {@link #literally} made what stands for itself
   */
  public static Phrase like(String text, String pattern) {
    return of(text + " like ? escape '!'", pattern);
  }

  /** A text as a pattern that is like that text alone. */
  public static String literally(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** This piece and then another. */
  public Phrase then(Phrase next) {
    var all = new ArrayList<>(parameters);
    all.addAll(next.parameters);
    return new Phrase(text + next.text, Collections.unmodifiableList(all));
  }

  /** This piece and then another. */
  public Phrase then(String text, Object... parameters) {
    return then(of(text, parameters));
  }

  /** This piece in parentheses. */
  public Phrase enclosed() {
    return of("(").then(this).then(")");
  }

  /** Pieces with a text between each two. */
  public static Phrase joined(String between, Collection<Phrase> pieces) {
    var parameters = new ArrayList<Object>();
    pieces.forEach(piece -> parameters.addAll(piece.parameters));
    return new Phrase(
        pieces.stream().map(Phrase::text).collect(Collectors.joining(between)),
        Collections.unmodifiableList(parameters));
  }
}
