package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.json.UnreadableBodyException;

/** Answers a body that is no JSON, or too much of it. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<UnreadableBodyException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(UnreadableBodyException body) {
    return Answering.answer(request, error(body)).build();
  }

  private static ScimError error(UnreadableBodyException body) {
    return switch (body.fault()) {
      case TOO_LARGE -> ScimError.of(413, body.getMessage());
      case SYNTAX -> ScimError.syntax(body.getMessage());
      case VALUE -> ScimError.value(body.getMessage());
    };
  }
}
