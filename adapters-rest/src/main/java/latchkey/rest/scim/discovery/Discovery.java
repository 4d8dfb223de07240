package latchkey.rest.scim.discovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import latchkey.rest.json.Json;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimMedia;
import latchkey.rest.scim.exchange.QueryString;

/** How documents about the service itself are asked for and answered. */
final class Discovery {
  private Discovery() {}

  /**
   * Answers a document.
   *
   * @throws latchkey.rest.scim.error.ScimException 403 for a filter (RFC 7644 §4)
   */
  static Response answer(HttpServletRequest request, Json document) {
    var query = QueryString.of(Optional.ofNullable(request.getQueryString()).orElse(""));
    if (query.list("filter").isPresent()) {
      throw ScimError.of(403, "Discovery cannot be filtered: ask without a filter.").thrown();
    }
    String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return Response.ok(document).type(ScimMedia.answering(accept)).build();
  }

  static RuntimeException unknown(String kind, String id) {
    return ScimError.of(404, "There is no %s '%s'; the list names all.".formatted(kind, id))
        .thrown();
  }
}
