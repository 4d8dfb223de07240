package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.request.Faults;
import latchkey.rest.request.RequestId;

/** Anything else is a bug: the client gets an id, the log gets the rest. */
@Provider
public final class FaultMapper implements ExceptionMapper<Throwable> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable fault) {
    Faults.log(RequestId.of(request), fault);
    return ProblemAnswer.of(HttpProblem.of(500), request);
  }
}
