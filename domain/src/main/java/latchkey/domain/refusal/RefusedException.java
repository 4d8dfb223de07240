package latchkey.domain.refusal;

/** Carries a {@link Refusal} out of a use case; a transaction that meets it rolls back. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    // No stack trace: a refusal is an answer, not a fault, and some are answered often.
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  /** The refusal itself. */
  public Refusal refusal() {
    return refusal;
  }
}
