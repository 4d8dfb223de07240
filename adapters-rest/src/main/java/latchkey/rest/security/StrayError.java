package latchkey.rest.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import latchkey.rest.problem.HttpProblem;

/**
 * Answers whatever the container would answer with a page of its own; named as the error page in
 * web.xml.
 */
@WebServlet("/stray-error")
public final class StrayError extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    var problem = HttpProblem.of(status(request));
    new DenialAnswer(
            Door.of(path(request)),
            new Denial(problem.status(), Optional.empty(), problem.code(), problem.detail()))
        .send(request, response);
  }

  // asked for by its own name it is nothing, like any other address that is not there
  private static int status(HttpServletRequest request) {
    return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .orElse(404);
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .orElse("/");
  }
}
