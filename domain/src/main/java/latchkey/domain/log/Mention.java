package latchkey.domain.log;

import java.util.Optional;

/**
 * Looks for a text within another as all stores do: letters A to Z without case, others exactly.
 */
public final class Mention {
  private Mention() {}

  static boolean of(String text, Optional<String> within) {
    return within.filter(it -> lower(it).contains(lower(text))).isPresent();
  }

  /** With A to Z as a to z; a store that searches by itself must compare the same. */
  public static String lower(String text) {
    var lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
    return lower.toString();
  }
}
