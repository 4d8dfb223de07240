package latchkey.rest.delivery;

/** Texts of others as they may stand in a mail. */
final class Plain {
  private static final int LONGEST = 200;

  private Plain() {}

  /**
   * One line of printable characters, cut to 200: what breaks lines, turns the direction of writing
   * or is not to be seen becomes a space.
   */
  static String of(String text) {
    var line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST + 1L)
        .map(it -> printable(it) ? it : ' ')
        .forEach(line::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
        : line.toString();
  }

  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
