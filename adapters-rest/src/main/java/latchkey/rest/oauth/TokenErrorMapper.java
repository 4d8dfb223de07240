package latchkey.rest.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.security.BasicCredentials;

/** Answers as RFC 6749 §5.2 says; a 401 to whoever used the header names the scheme. */
@Provider
public final class TokenErrorMapper implements ExceptionMapper<TokenException> {
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(TokenException e) {
    var answer =
        Response.status(e.error().status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Pragma", "no-cache")
            .entity(e.error().json());
    return e.error().status() == 401 && BasicCredentials.sent(request)
        ? answer.header("WWW-Authenticate", "Basic realm=\"latchkey\"").build()
        : answer.build();
  }
}
