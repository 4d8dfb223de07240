package latchkey.domain.call;

/** A part of a stranger's text that every store can keep. */
final class Excerpt {
  private Excerpt() {}

  /**
   * The beginning of a text. U+0000 and halves of surrogate pairs, which not every store keeps, are
   * replaced by U+FFFD.
   *
   * @param most characters, the ellipsis that stands for what is left out included
   */
  static String of(String text, int most) {
    var kept = new StringBuilder(Math.min(text.length(), most));
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int length = Character.charCount(point);
      boolean last = at + length == text.length();
      if (kept.length() + length + (last ? 0 : 1) > most) return kept.append('…').toString();
      kept.appendCodePoint(isKept(point) ? point : 0xFFFD);
      at += length;
    }
    return kept.toString();
  }

  private static boolean isKept(int point) {
    return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
  }
}
