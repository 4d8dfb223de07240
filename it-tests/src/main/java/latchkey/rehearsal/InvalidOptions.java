package latchkey.rehearsal;

/** A command line that can't be followed. */
final class InvalidOptions extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidOptions(String message) {
    super(message);
  }
}
