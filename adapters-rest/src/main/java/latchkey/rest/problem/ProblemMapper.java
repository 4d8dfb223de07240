package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Problems of the faces themselves. */
@Provider
public final class ProblemMapper implements ExceptionMapper<ProblemException> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(ProblemException e) {
    return ProblemAnswer.of(e.problem(), request);
  }
}
