package latchkey.rest.scim.filter;

import java.nio.charset.StandardCharsets;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

/** Walks over the text of a filter, token by token. */
final class Scanner {
  /** Most bytes of a filter. */
  static final int LONGEST = 8 * 1024;

  private static final String DELIMITERS = "()[]\"";

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw bad(0, "it is longer than " + LONGEST + " bytes");
    }
  }

  /** Where the next token begins. */
  int position() {
    while (at < text.length() && isSpace(text.charAt(at))) at++;
    return at;
  }

  /** Whether the next token is that character; it stays. */
  boolean sees(char c) {
    return position() < text.length() && text.charAt(at) == c;
  }

  /** Whether that character follows without any space between. */
  boolean touches(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Takes that character if it is next. */
  boolean takes(char c) {
    boolean there = sees(c);
    if (there) at++;
    return there;
  }

  /** Takes a character that must be next. */
  void expect(char c) {
    if (!takes(c)) throw bad(at, "'" + c + "' is missing");
  }

  /** Takes a keyword, in any case, if it is next as a whole word. */
  boolean takesWord(String keyword) {
    boolean there =
        text.regionMatches(true, position(), keyword, 0, keyword.length())
            && endsAt(at + keyword.length());
    if (there) at += keyword.length();
    return there;
  }

  private boolean endsAt(int end) {
    return end >= text.length() || isDelimiter(text.charAt(end));
  }

  /** Takes the characters up to the next space or delimiter; may be empty. */
  String word() {
    int start = position();
    while (at < text.length() && !isDelimiter(text.charAt(at))) at++;
    return text.substring(start, at);
  }

  /** Takes a string in JSON's notation; its opening quote is next. */
  String quoted() {
    int start = at++;
    var value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') value.append(character());
    if (at++ >= text.length()) throw bad(start, "a quote is not closed");
    return storable(value.toString(), start);
  }

  private char character() {
    char c = text.charAt(at++);
    if (c != '\\') return c;
    if (at >= text.length()) throw bad(at, "an escape is cut off");
    return escaped(text.charAt(at++));
  }

  private char escaped(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw bad(at - 2, "'\\" + c + "' is no escape");
    };
  }

  private char unicode() {
    int start = at;
    int code = 0;
    for (; at < start + 4; at++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) throw bad(start - 2, "'\\u' needs four hexadecimal digits");
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private static String storable(String value, int start) {
    boolean bad = value.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    if (bad) throw bad(start, "a text has U+0000 or half of a surrogate pair");
    return value;
  }

  /** Demands that nothing is left. */
  void end() {
    if (position() < text.length()) throw bad(at, "something follows that was not expected");
  }

  static RefusedException bad(int position, String why) {
    return new Refusal.BadCriterion(position, why).refused();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isDelimiter(char c) {
    return isSpace(c) || DELIMITERS.indexOf(c) >= 0;
  }
}
