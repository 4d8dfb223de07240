package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.Json;
import latchkey.rest.scim.call.CallNote;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimMedia;

/**
 * One request of HTTP and the answer to it, as far as all read and answer alike.
 *
 * @param pace counts it, unless that was done
 */
public record Exchange(HttpServletRequest request, Dialect dialect, Runnable pace) {
  /** What the request says. */
  public Ask ask() {
    var conditions = new Conditions(list(HttpHeaders.IF_MATCH), list(HttpHeaders.IF_NONE_MATCH));
    return new Ask(query(), conditions, () -> body(BoundedJson.BODY), dialect, pace);
  }

  /**
   * The body; bounded, and never half understood.
   *
   * @param limit most bytes
   * @throws latchkey.rest.scim.error.ScimException when it is of another type
   * @throws latchkey.rest.json.UnreadableBodyException when it is no JSON, or too much
   */
  public JsonNode body(int limit) {
    if (!ScimMedia.readable(header(HttpHeaders.CONTENT_TYPE).orElse(""))) throw otherType();
    try {
      var body = BoundedJson.read(request.getInputStream(), limit);
      CallNote.of(request).body(body);
      return body;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static RuntimeException otherType() {
    String text = "The body must be application/scim+json or application/json in UTF-8.";
    return ScimError.of(415, text).thrown();
  }

  private QueryString query() {
    return QueryString.of(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  /** Answers what became of a wish about one resource. */
  public Response answer(Reply reply) {
    if (reply.changed()) CallNote.of(request).changed();
    var response = Response.status(reply.status());
    reply.tag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
    reply.location().ifPresent(where -> response.header(HttpHeaders.CONTENT_LOCATION, where));
    if (reply.status() == 201) reply.location().map(URI::create).ifPresent(response::location);
    reply.body().ifPresent(body -> response.type(type()).entity(body));
    return response.build();
  }

  /** Notes what is looked for, before anybody knows whether it can be. */
  public Search noted(Search search) {
    search.filter().ifPresent(CallNote.of(request)::filter);
    return search;
  }

  /** Answers what was found. */
  public Response answer(ListAnswer found) {
    CallNote.of(request).found(found.total());
    return answer((Json) found);
  }

  /** Answers with a message. */
  public Response answer(Json message) {
    return Response.ok(message).type(type()).build();
  }

  private String type() {
    return ScimMedia.answering(header(HttpHeaders.ACCEPT).orElse(""));
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  // A list may be sent in several headers (RFC 9110 §5.3).
  private Optional<String> list(String name) {
    return Optional.of(String.join(",", Collections.list(request.getHeaders(name))))
        .filter(text -> !text.isBlank());
  }
}
