package latchkey.rehearsal.job;

/** One object could not be provisioned; it goes into escrow. The message quotes the server. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Entry.Action action;

  Failed(Entry.Action action, String message) {
    super(message);
    this.action = action;
  }

  Entry.Action action() {
    return action;
  }
}
