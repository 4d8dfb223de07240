package latchkey.domain.attribute;

import java.text.Normalizer;

/**
 * The one way texts are made comparable without case, in every store and look-up: width and
 * compatibility normal form, then upper and lower case per code point, then composed (RFC 7644 §5,
 * after PRECIS UsernameCaseMapped). No rule looks at the context of a letter, so that a key never
 * depends on what stands beside it (the Greek final sigma).
 */
public final class Fold {
  /** Length in characters to which keys are cut; what is longer compares by the rest as well. */
  public static final int KEY_LENGTH = 512;

  private Fold() {}

  /** The comparable form of a text. */
  public static String of(String text) {
    if (isLowerAscii(text)) return text;
    var cased = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .forEach(cased::appendCodePoint);
    return Normalizer.normalize(cased, Normalizer.Form.NFC);
  }

  /** The comparable form, cut to what an index can hold: {@link #KEY_LENGTH} characters. */
  public static String key(String text) {
    return cut(of(text));
  }

  /** The first {@link #KEY_LENGTH} characters of a text, never half a surrogate pair. */
  public static String cut(String text) {
    if (text.length() <= KEY_LENGTH) return text;
    int end = Character.isHighSurrogate(text.charAt(KEY_LENGTH - 1)) ? KEY_LENGTH - 1 : KEY_LENGTH;
    return text.substring(0, end);
  }

  /** Orders texts by code point, as a byte-wise comparing database does. */
  public static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) return Integer.compare(rank(x), rank(y));
    }
    return Integer.compare(a.length(), b.length());
  }

  // Surrogates stand for code points above every other char, though their own values do not.
  private static int rank(char c) {
    if (Character.isSurrogate(c)) return c + 0x2000;
    return c >= 0xE000 ? c - 0x800 : c;
  }

  private static boolean isLowerAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80 && (c < 'A' || c > 'Z'));
  }
}
