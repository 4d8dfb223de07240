package latchkey.rest.scim.discovery;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import latchkey.rest.json.Json;
import latchkey.rest.scim.bulk.BulkLimits;
import latchkey.rest.scim.cursor.Cursors;
import latchkey.rest.scim.exchange.Search;

/** Which parts of the protocol are offered (RFC 7643 §5). */
@Path("v2/ServiceProviderConfig")
@Dependent
public class ServiceProviderConfigResource {
  private static final String SCHEMA =
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

  private static final Json NOTHING_MORE = out -> {};

  private final Discovery discovery;

  @Inject
  ServiceProviderConfigResource(Discovery discovery) {
    this.discovery = discovery;
  }

  /** The one document there is. */
  @GET
  public Response get(@Context HttpServletRequest request) {
    String location = discovery.location("/ServiceProviderConfig");
    return discovery.answer(
        request,
        new Document("ServiceProviderConfig", location, ServiceProviderConfigResource::facts));
  }

  private static void facts(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("schemas");
    out.writeString(SCHEMA);
    out.writeEndArray();
    feature(out, "patch", true, NOTHING_MORE);
    feature(out, "bulk", true, ServiceProviderConfigResource::bulk);
    feature(out, "filter", true, more -> more.writeNumberField("maxResults", Search.MOST));
    feature(out, "changePassword", false, NOTHING_MORE);
    feature(out, "sort", true, NOTHING_MORE);
    feature(out, "etag", true, NOTHING_MORE);
    pagination(out);
    schemes(out);
  }

  private static void feature(JsonGenerator out, String name, boolean supported, Json more)
      throws IOException {
    out.writeObjectFieldStart(name);
    out.writeBooleanField("supported", supported);
    more.write(out);
    out.writeEndObject();
  }

  // RFC 9865: by number unless a client asks for cursors, as clients did before there were any.
  private static void pagination(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("pagination");
    out.writeBooleanField("cursor", true);
    out.writeBooleanField("index", true);
    out.writeStringField("defaultPaginationMethod", "index");
    out.writeNumberField("defaultPageSize", Search.UNASKED);
    out.writeNumberField("maxPageSize", Search.MOST);
    out.writeNumberField("cursorTimeout", Cursors.TIMEOUT.toSeconds());
    out.writeEndObject();
  }

  private static void bulk(JsonGenerator out) throws IOException {
    out.writeNumberField("maxOperations", BulkLimits.MAX_OPERATIONS);
    out.writeNumberField("maxPayloadSize", BulkLimits.MAX_PAYLOAD_SIZE);
  }

  private static void schemes(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("authenticationSchemes");
    out.writeStartObject();
    out.writeStringField("type", "oauthbearertoken");
    out.writeStringField("name", "Secret token");
    out.writeStringField(
        "description", "A secret token issued for the organization, sent as a bearer token");
    out.writeStringField("specUri", "https://www.rfc-editor.org/info/rfc6750");
    out.writeBooleanField("primary", true);
    out.writeEndObject();
    out.writeEndArray();
  }
}
