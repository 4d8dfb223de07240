package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import latchkey.rest.json.Json;
import latchkey.rest.problem.HttpProblem;
import latchkey.rest.problem.Problem;
import latchkey.rest.request.AnswerHeaders;
import latchkey.rest.request.RequestId;

/**
 * Writes a denial in the language of the door. It is written and sent off at once, as the container
 * would put an HTML page in the place of an answer that is still open.
 */
final class DenialAnswer {
  private final Door door;
  private final Denial denial;

  DenialAnswer(Door door, Denial denial) {
    this.door = door;
    this.denial = denial;
  }

  void send(HttpServletRequest request, HttpServletResponse response) {
    AnswerHeaders.set(request, response);
    response.setStatus(denial.status());
    if (denial.status() == 401) response.setHeader("WWW-Authenticate", challenge());
    response.setContentType(door == Door.SCIM ? "application/scim+json" : Problem.MEDIA_TYPE);
    try {
      body(RequestId.of(request)).to(response.getOutputStream());
      response.flushBuffer();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  // RFC 6750 §3: no error code when no token was sent
  String challenge() {
    return "Bearer realm=\"latchkey\""
        + denial
            .error()
            .map(code -> ", error=\"" + code + "\", error_description=\"" + describe() + "\"")
            .orElse("");
  }

  Json body(UUID requestId) {
    return door == Door.SCIM
        ? new ScimDenial(denial).json(requestId)
        : new Problem(denial.status(), denial.code(), title(), denial.detail()).json(requestId);
  }

  private String title() {
    return HttpProblem.title(denial.status());
  }

  // the code, not the detail: a quoted name could break out of the header
  private String describe() {
    return denial.code();
  }
}
