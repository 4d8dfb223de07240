package latchkey.rest.scim.error;

/** Carries an error of the wire, met before any use case was asked. */
public final class ScimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ScimError error;

  ScimException(ScimError error) {
    // No stack trace: it is an answer, not a fault.
    super(error.detail(), null, false, false);
    this.error = error;
  }

  /** What to answer. */
  public ScimError error() {
    return error;
  }
}
