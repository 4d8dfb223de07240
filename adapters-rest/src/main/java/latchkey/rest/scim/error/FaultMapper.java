package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.request.RequestId;

/** Answers a fault of ours: the caller gets a request id, the log gets what happened. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    var error = Failures.of(thrown, RequestId.of(request));
    return Answering.answer(request, error).build();
  }
}
