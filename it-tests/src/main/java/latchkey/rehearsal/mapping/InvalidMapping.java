package latchkey.rehearsal.mapping;

/** A mapping file that can't be used; the message names the line and the remedy. */
public final class InvalidMapping extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidMapping(String message) {
    super(message);
  }
}
