package latchkey.rehearsal.directory;

/** A directory file that can't be used; the message names file, line and remedy. */
public final class InvalidDirectory extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidDirectory(String message) {
    super(message);
  }
}
