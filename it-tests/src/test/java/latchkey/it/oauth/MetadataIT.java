package latchkey.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import org.junit.jupiter.api.Test;

/** What clients may know before they ask for a token (RFC 8414). */
class MetadataIT extends Suite {
  private static final String ADDRESS = "/.well-known/oauth-authorization-server";

  @Test
  void clients_learn_where_and_how_they_get_tokens() {
    organization.switchesScim(true, "entra");
    var client = organization.registersClient();

    var answer = asks("GET", ADDRESS);

    answer
        .then()
        .answers(200)
        .hasHeader("Content-Type", "application/json")
        .has("/token_endpoint", client.text("/tokenEndpoint"))
        .has("/issuer", client.text("/tokenEndpoint").replace("/oauth2/token", ""))
        .has("/grant_types_supported", new String[] {"client_credentials"})
        .has("/response_types_supported", new String[0])
        .has("/scopes_supported", new String[] {"scim"})
        .has(
            "/token_endpoint_auth_methods_supported",
            new String[] {"client_secret_basic", "client_secret_post", "private_key_jwt"});
    assertThat(answer.at("/token_endpoint_auth_signing_alg_values_supported").toString())
        .contains("RS256", "PS256", "ES256")
        .doesNotContain("none", "HS");
  }

  @Test
  void it_may_be_kept_for_an_hour() {
    assertThat(asks("GET", ADDRESS).answers(200).header("cache-control").orElseThrow())
        .contains("max-age=3600")
        .doesNotContain("no-store");
  }

  @Test
  void whatever_else_is_well_known_is_not_here() {
    asks("GET", "/.well-known/openid-configuration").then().isProblem(404);
    asks("POST", ADDRESS).then().isProblem(405);
  }

  private Answer asks(String method, String address) {
    return TokenEndpoint.of(server()).asks(method, address, Optional.empty());
  }
}
