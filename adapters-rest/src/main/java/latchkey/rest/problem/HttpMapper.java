package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such resource, method or media type. */
@Provider
public final class HttpMapper implements ExceptionMapper<WebApplicationException> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException e) {
    var refused = e.getResponse();
    var answer = ProblemAnswer.of(HttpProblem.of(refused.getStatus()), request);
    return refused.getHeaders().containsKey("Allow")
        ? Response.fromResponse(answer).header("Allow", refused.getHeaderString("Allow")).build()
        : answer;
  }
}
