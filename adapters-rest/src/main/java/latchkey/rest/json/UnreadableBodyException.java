package latchkey.rest.json;

/** A request body that is no JSON, or more of it than is read; the message says what to change. */
public final class UnreadableBodyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a body. */
  public enum Fault {
    /** More bytes than are read: HTTP 413. */
    TOO_LARGE,
    /** No JSON, or JSON nested or repeated beyond reason. */
    SYNTAX,
    /** JSON with a value that is not kept. */
    VALUE
  }

  private final Fault fault;

  UnreadableBodyException(Fault fault, String message) {
    // no stack trace: it is an answer to the client
    super(message, null, false, false);
    this.fault = fault;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }
}
