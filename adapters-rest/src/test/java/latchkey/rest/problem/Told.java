package latchkey.rest.problem;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a caller is told when something is refused, for tests in other packages. */
public final class Told {
  private Told() {}

  /** The problem that the call ends in. */
  public static Problem by(ThrowingCallable call) {
    return catchThrowableOfType(RefusedException.class, call)
        .refusal()
        .accept(new RefusalProblem());
  }
}
