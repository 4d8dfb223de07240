package latchkey.rehearsal.local;

/** The server is there, but an organization could not be set up; the message says why. */
public final class SetUpFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  SetUpFailed(String message) {
    super(message);
  }
}
