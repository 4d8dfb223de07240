package latchkey.rest.problem;

/** Ends a request with a problem that no use case refused with. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    // no stack trace: it is an answer to the client
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  /** The problem itself. */
  public Problem problem() {
    return problem;
  }
}
