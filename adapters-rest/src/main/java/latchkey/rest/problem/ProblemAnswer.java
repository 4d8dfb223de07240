package latchkey.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import latchkey.rest.request.RequestId;

/** Puts a problem into the answer to a request. */
final class ProblemAnswer {
  private ProblemAnswer() {}

  static Response of(Problem problem, HttpServletRequest request) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.json(RequestId.of(request)))
        .build();
  }
}
