package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.Json;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimMedia;
import latchkey.rest.scim.json.CanonicalId;

/** One request and the answer to it, as far as all resources read and answer alike. */
public record Exchange(HttpServletRequest request, ResourceType type, Dialect dialect) {
  /**
   * The body; bounded, and never half understood.
   *
   * @throws latchkey.rest.scim.error.ScimException when it is of another type
   */
  public JsonNode body() {
    if (!ScimMedia.readable(header(HttpHeaders.CONTENT_TYPE).orElse(""))) throw otherType();
    try {
      return BoundedJson.read(request.getInputStream(), BoundedJson.BODY);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static RuntimeException otherType() {
    String text = "The body must be application/scim+json or application/json in UTF-8.";
    return ScimError.of(415, text).thrown();
  }

  /** The query of the request line. */
  public Search search() {
    return Search.of(query(), type, dialect);
  }

  /** The query in the body. */
  public Search searchInBody() {
    return Search.of(body(), type, dialect);
  }

  /** Which attributes the answer shows. */
  public Selection selection() {
    return search().selection();
  }

  private QueryString query() {
    return QueryString.of(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  /**
   * The id in the path.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound when it can be none
   */
  public UUID id(String text) {
    return CanonicalId.read(text)
        .orElseThrow(() -> new Refusal.NotFound(type.name(), text).refused());
  }

  /** What the request demands of the current version. */
  public Precondition precondition() {
    return EntityTags.precondition(header(HttpHeaders.IF_MATCH));
  }

  /** Answers a read; without the body when the client has it already. */
  public Response read(String tag, String location, Json body) {
    if (EntityTags.known(header(HttpHeaders.IF_NONE_MATCH), tag)) {
      return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }
    return resource(200, tag, location, body).build();
  }

  /** Answers with a resource as it is now. */
  public Response.ResponseBuilder resource(int status, String tag, String location, Json body) {
    return answer(status, body)
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CONTENT_LOCATION, location);
  }

  /** Answers with a body in the type the client can read. */
  public Response.ResponseBuilder answer(int status, Json body) {
    String type = ScimMedia.answering(header(HttpHeaders.ACCEPT).orElse(""));
    return Response.status(status).type(type).entity(body);
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
