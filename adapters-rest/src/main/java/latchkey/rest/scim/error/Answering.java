package latchkey.rest.scim.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import latchkey.rest.request.RequestId;
import latchkey.rest.scim.call.CallNote;

/** Answers an error to the request at hand. */
final class Answering {
  private Answering() {}

  static Response.ResponseBuilder answer(HttpServletRequest request, ScimError error) {
    CallNote.of(request).refused(error.type().map(ScimType::label), error.detail());
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    var answer =
        Response.status(error.status())
            .type(ScimMedia.answering(accept))
            .entity(error.json(RequestId.of(request)));
    error.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    return answer;
  }
}
