package latchkey.rehearsal.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression: an attribute in brackets, a quoted text, a number, or a function of
 * expressions.
 */
final class ExpressionParser {
  private static final int DEEPEST = 16;

  private final String text;
  private int at;

  private ExpressionParser(String text) {
    this.text = text;
  }

  static Expression parse(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.expression(0);
    if (parser.at < text.length()) throw parser.unexpected();
    return expression;
  }

  private Expression expression(int depth) {
    if (depth > DEEPEST) throw new InvalidMapping("functions are nested too deep");
    skipSpaces();
    Expression found =
        switch (peek()) {
          case '[' -> attribute();
          case '"' -> constant();
          // An empty argument, as in Switch([x], , "a", "b")
          case ',', ')', '\0' -> new Expression.Constant("");
          default -> Character.isDigit(peek()) ? number() : call(depth);
        };
    skipSpaces();
    return found;
  }

  private Expression attribute() {
    int end = text.indexOf(']', at);
    if (end < 0) throw new InvalidMapping("a bracket is never closed: " + text.substring(at));
    String name = text.substring(at + 1, end).strip();
    at = end + 1;
    return new Expression.Attribute(name);
  }

  /** A quote inside a text is written twice. */
  private Expression constant() {
    StringBuilder constant = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean quote = c == '"';
      boolean twice = quote && at + 1 < text.length() && text.charAt(at + 1) == '"';
      if (quote && !twice) {
        at++;
        return new Expression.Constant(constant.toString());
      }
      constant.append(c);
      if (twice) at++;
    }
    throw new InvalidMapping("a quote is never closed: " + text);
  }

  private Expression number() {
    int from = at;
    while (Character.isDigit(peek())) at++;
    return new Expression.Constant(text.substring(from, at));
  }

  private Expression call(int depth) {
    int from = at;
    while (Character.isLetter(peek())) at++;
    String name = text.substring(from, at);
    if (name.isEmpty() || peek() != '(') throw unexpected();
    List<Expression> arguments = new ArrayList<>();
    do {
      at++;
      arguments.add(expression(depth + 1));
    } while (peek() == ',');
    if (peek() != ')') throw unexpected();
    at++;
    return new Expression.Call(Function.named(name), arguments);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpaces() {
    while (peek() == ' ') at++;
  }

  private InvalidMapping unexpected() {
    return new InvalidMapping(
        "not an expression at character %d: %s (write [attribute], \"text\" or Function(…))"
            .formatted(at + 1, text));
  }
}
