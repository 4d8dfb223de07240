package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.json.UnreadableBodyException;

/** Bodies that are no JSON, or too much of it. */
@Provider
public final class UnreadableBodyMapper implements ExceptionMapper<UnreadableBodyException> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(UnreadableBodyException body) {
    return ProblemAnswer.of(problem(body), request);
  }

  private static Problem problem(UnreadableBodyException body) {
    return body.fault() == UnreadableBodyException.Fault.TOO_LARGE
        ? new Problem(413, "tooLarge", "Too large", body.getMessage())
        : new Problem(400, "malformed", "Bad request", body.getMessage());
  }
}
