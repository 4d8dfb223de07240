package latchkey.rest.request;

import latchkey.domain.refusal.Refusal;

/** Texts that come in an address; bodies are bounded elsewhere. */
public final class QueryText {
  private QueryText() {}

  /**
   * The text, unless it has U+0000: PostgreSQL keeps and compares none that has.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed
   */
  public static String of(String name, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Refusal.Malformed(name, "must not have the character U+0000").refused();
    }
    return text;
  }
}
