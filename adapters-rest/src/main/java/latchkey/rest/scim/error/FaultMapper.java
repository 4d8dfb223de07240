package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.request.Faults;
import latchkey.rest.request.RequestId;

/** Answers a fault of ours: the caller gets a request id, the log gets what happened. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
  private static final int DEEPEST = 20;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return Answering.answer(request, refusal(thrown).orElseGet(() -> fault(thrown))).build();
  }

  // Containers wrap what comes out of a bean.
  private static Optional<ScimError> refusal(Throwable thrown) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(RefusedException.class::isInstance)
        .map(one -> RefusalMapper.answer(((RefusedException) one).refusal()))
        .findFirst();
  }

  private ScimError fault(Throwable thrown) {
    Faults.log(RequestId.of(request), thrown);
    return ScimError.of(
        500, "The service failed; nothing was changed. Try again, and report the request id.");
  }
}
