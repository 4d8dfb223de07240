package latchkey.rest.scim;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused, for tests to compare by value. */
public final class Refusals {
  private Refusals() {}

  /** The refusal that the call ends in. */
  public static Refusal of(ThrowingCallable call) {
    return catchThrowableOfType(RefusedException.class, call).refusal();
  }

  /** The error of the wire that the call ends in. */
  public static ScimError error(ThrowingCallable call) {
    return catchThrowableOfType(ScimException.class, call).error();
  }
}
