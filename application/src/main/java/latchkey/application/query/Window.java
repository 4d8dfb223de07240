package latchkey.application.query;

/**
 * Which part of a listing is wanted (RFC 7644 §3.4.2.4).
 *
 * @param startIndex 1-based position of the first item; below 1 means 1
 * @param count most items; below 0 means 0, and 0 asks for the total alone
 */
public record Window(int startIndex, int count) {
  public Window {
    startIndex = Math.max(1, startIndex);
    count = Math.max(0, count);
  }

  /** How many items come before the window. */
  public int offset() {
    return startIndex - 1;
  }
}
