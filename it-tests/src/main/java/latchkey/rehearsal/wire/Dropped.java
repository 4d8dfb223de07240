package latchkey.rehearsal.wire;

/** The connection broke while a request was under way: whether the server took it isn't known. */
public final class Dropped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Dropped(String message) {
    super(message);
  }
}
