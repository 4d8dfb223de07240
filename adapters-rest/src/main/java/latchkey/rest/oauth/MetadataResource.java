package latchkey.rest.oauth;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import latchkey.rest.jose.Signing;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** What clients may know of the token endpoint before they use it (RFC 8414). */
@Path("oauth-authorization-server")
@Produces("application/json")
@RequestScoped
public class MetadataResource {
  private static final int HOUR = 3600;

  @Inject PublicUrl url;

  @Operation(summary = "Tells clients where they get tokens, and how they may prove themselves")
  @SecurityRequirements
  @GET
  public Response metadata() {
    var cache = new CacheControl();
    cache.setPrivate(false);
    cache.setMaxAge(HOUR);
    return Response.ok(Json.object(this::write)).cacheControl(cache).build();
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStringField("issuer", url.base());
    out.writeStringField("token_endpoint", url.tokenEndpoint());
    texts(
        out,
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post", "private_key_jwt"));
    texts(out, "token_endpoint_auth_signing_alg_values_supported", Signing.algorithms());
    texts(out, "grant_types_supported", List.of("client_credentials"));
    // demanded by RFC 8414 §2, and there is no authorization endpoint whose answers had types
    texts(out, "response_types_supported", List.of());
    texts(out, "scopes_supported", List.of("scim"));
  }

  private static void texts(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) out.writeString(value);
    out.writeEndArray();
  }
}
