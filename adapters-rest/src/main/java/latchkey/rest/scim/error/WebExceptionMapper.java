package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what JAX-RS itself refuses: no such endpoint, no such method, and the like. */
@Provider
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    var given = refused.getResponse();
    if (given.getStatus() < 400 || given.hasEntity()) return given;
    var answer =
        Answering.answer(request, ScimError.of(given.getStatus(), detail(given.getStatus())));
    String allowed = given.getHeaderString(HttpHeaders.ALLOW);
    return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is no such endpoint. Check the URL that is configured.";
      case 405 -> "The endpoint does not offer this method; the header Allow lists what it does.";
      case 415 -> "The body must be application/scim+json or application/json in UTF-8.";
      case 501 -> "This is not implemented here.";
      default -> "The request cannot be read. Check its URL and headers.";
    };
  }
}
