package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.domain.refusal.RefusedException;

/** Answers what a use case refused. */
@Provider
public class RefusedExceptionMapper implements ExceptionMapper<RefusedException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(RefusedException refused) {
    return Answering.answer(request, RefusalMapper.answer(refused.refusal())).build();
  }
}
