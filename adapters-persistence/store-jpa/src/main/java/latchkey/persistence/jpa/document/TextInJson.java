package latchkey.persistence.jpa.document;

/** How a text is written within a JSON document, to look for it there. */
public final class TextInJson {
  private TextInJson() {}

  /** As a whole string, quotes included. */
  public static String quoted(String text) {
    return Json.written(out -> out.writeString(text));
  }

  /** As a part of one. */
  public static String within(String text) {
    String whole = quoted(text);
    return whole.substring(1, whole.length() - 1);
  }
}
