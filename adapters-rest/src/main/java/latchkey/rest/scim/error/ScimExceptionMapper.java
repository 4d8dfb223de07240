package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what could not be read. */
@Provider
public class ScimExceptionMapper implements ExceptionMapper<ScimException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ScimException refused) {
    return Answering.answer(request, refused.error()).build();
  }
}
