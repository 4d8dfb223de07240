package latchkey.rehearsal.wire;

/** Nobody answers, or not in time: nothing more can be done in this run. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unreachable(String message) {
    super(message);
  }
}
