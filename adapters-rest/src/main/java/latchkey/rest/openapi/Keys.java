package latchkey.rest.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The keys to the doors. */
final class Keys {
  private Keys() {}

  static Map<String, SecurityScheme> all() {
    var keys = new TreeMap<String, SecurityScheme>();
    keys.put("administrator", bearer("The token of POST /api/v1/session, good for an hour", "JWT"));
    keys.put(
        "product", bearer("A token of …/access/tokens, which reads one organization", "opaque"));
    keys.put(
        "directory", bearer("A token of …/scim/tokens; in Entra it is the Secret Token", "opaque"));
    keys.put("directoryClient", client());
    return keys;
  }

  private static SecurityScheme bearer(String what, String format) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat(format)
        .description(what);
  }

  private static SecurityScheme client() {
    var flow =
        OASFactory.createOAuthFlow()
            .tokenUrl("/oauth2/token")
            .addScope("scim", "Everything at /scim");
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("A client of …/scim/clients gets tokens of an hour (RFC 6749 §4.4)")
        .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
  }
}
