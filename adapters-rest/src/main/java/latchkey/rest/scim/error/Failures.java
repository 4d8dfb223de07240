package latchkey.rest.scim.error;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.request.Faults;

/** Tells why a wish failed, whatever was thrown: a refusal, or a fault of ours. */
public final class Failures {
  private static final int DEEPEST = 20;

  private Failures() {}

  /** The error to answer; a fault is logged under the request's id. */
  public static ScimError of(Throwable thrown, UUID requestId) {
    return refusal(thrown).orElseGet(() -> fault(thrown, requestId));
  }

  // Containers wrap what comes out of a bean.
  private static Optional<ScimError> refusal(Throwable thrown) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .limit(DEEPEST)
        .flatMap(one -> known(one).stream())
        .findFirst();
  }

  private static Optional<ScimError> known(Throwable thrown) {
    if (thrown instanceof ScimException said) return Optional.of(said.error());
    return thrown instanceof RefusedException refused
        ? Optional.of(RefusalMapper.answer(refused.refusal()))
        : Optional.empty();
  }

  private static ScimError fault(Throwable thrown, UUID requestId) {
    Faults.log(requestId, thrown);
    return ScimError.of(
        500, "The service failed; nothing was changed. Try again, and report the request id.");
  }
}
