package latchkey.rest.assembly.launcher;

/** Why there will be no server, in one sentence for the person who tried to start it. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
