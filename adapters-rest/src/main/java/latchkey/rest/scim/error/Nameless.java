package latchkey.rest.scim.error;

/**
 * An exception without its message: what and where, but not of whom. Messages of drivers and
 * parsers quote values, and logs hold nothing personal.
 */
final class Nameless extends Exception {
  private static final long serialVersionUID = 1L;

  Nameless(Throwable original) {
    super(original.getClass().getName(), cause(original));
    setStackTrace(original.getStackTrace());
  }

  private static Throwable cause(Throwable original) {
    var cause = original.getCause();
    return cause == null || cause == original ? null : new Nameless(cause);
  }
}
