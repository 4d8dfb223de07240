package latchkey.rest.problem;

import jakarta.ws.rs.core.Response;

/** Problems that the HTTP status says nearly all about. */
public final class HttpProblem {
  private HttpProblem() {}

  /** The problem of a status. */
  public static Problem of(int status) {
    return switch (status) {
      case 404 -> of(status, "notFound", "There is nothing at this address: see /openapi.");
      case 405 -> of(status, "methodNotAllowed", "The address does not know this method.");
      case 406 -> of(status, "notAcceptable", "The answer is JSON: accept application/json.");
      case 415 ->
          of(status, "unsupportedMediaType", "Send JSON, with Content-Type: application/json.");
      case 500 ->
          of(status, "fault", "A fault of the service; its log tells more under this request id.");
      default -> of(status, "refused", "The request cannot be served as it is.");
    };
  }

  private static Problem of(int status, String code, String detail) {
    return new Problem(status, code, title(status), detail);
  }

  /** What HTTP calls a status. */
  public static String title(int status) {
    var known = Response.Status.fromStatusCode(status);
    return known == null ? "Refused" : known.getReasonPhrase();
  }
}
