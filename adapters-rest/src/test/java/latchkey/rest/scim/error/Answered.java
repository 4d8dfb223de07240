package latchkey.rest.scim.error;

import static org.assertj.core.api.Assertions.catchThrowable;

import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a client is told when something is refused, for tests in other packages. */
public final class Answered {
  private Answered() {}

  /** The scimType with which the call is refused; empty when the refusal has none. */
  public static String scimType(ThrowingCallable call) {
    return error(catchThrowable(call)).type().map(ScimType::label).orElse("");
  }

  /** The status with which the call is refused. */
  public static int status(ThrowingCallable call) {
    return error(catchThrowable(call)).status();
  }

  private static ScimError error(Throwable thrown) {
    if (thrown instanceof RefusedException refused) return RefusalMapper.answer(refused.refusal());
    if (thrown instanceof ScimException refused) return refused.error();
    throw new AssertionError("it was not refused", thrown);
  }
}
