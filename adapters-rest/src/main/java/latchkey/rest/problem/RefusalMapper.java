package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.domain.refusal.RefusedException;

/** What the application refuses. */
@Provider
public final class RefusalMapper implements ExceptionMapper<RefusedException> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(RefusedException refused) {
    return ProblemAnswer.of(refused.refusal().accept(new RefusalProblem()), request);
  }
}
