package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Problems of the faces themselves. */
@Provider
public final class ProblemMapper implements ExceptionMapper<ProblemException> {
  private static final int RETRY_SECONDS = 5;

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(ProblemException e) {
    var answer = Response.fromResponse(ProblemAnswer.of(e.problem(), request));
    // RFC 9110 §15.5.2 and RFC 6585 §4 want these beside the status
    if (e.problem().status() == 401) answer.header("WWW-Authenticate", "Bearer realm=\"latchkey\"");
    if (e.problem().status() == 429) answer.header("Retry-After", RETRY_SECONDS);
    return answer.build();
  }
}
