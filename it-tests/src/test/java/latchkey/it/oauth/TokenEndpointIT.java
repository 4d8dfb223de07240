package latchkey.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import latchkey.it.client.Answer;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client credentials as in RFC 6749 §4.4, and what the tokens open. */
class TokenEndpointIT extends Suite {
  private static final String GRANT = "grant_type=client_credentials";
  private static final String NOBODY = "0190b0a0-0000-7000-8000-000000000000";

  private Answer client;
  private String id;
  private String secret;

  @BeforeEach
  void a_client_is_registered() {
    organization.switchesScim(true, "entra");
    client = organization.registersClient();
    id = client.text("/clientId");
    secret = client.text("/clientSecret");
  }

  private TokenEndpoint endpoint() {
    return TokenEndpoint.of(server());
  }

  @Test
  @DisplayName("G21 validate credentials: a token, good for 60 to 360 minutes, works on SCIM")
  @Proves("G21")
  void g21() {
    var answer = endpoint().posts(TokenEndpoint.form(client) + "&scope=scim").answers(200);
    var entra = organization.directoryWith(organization.granted(client));

    answer.then().has("/token_type", "Bearer").hasHeader("Cache-Control", "no-store");
    assertThat(answer.at("/expires_in").asInt()).isBetween(60 * 60, 360 * 60);
    organization.directoryWith(answer.text("/access_token")).gets("/Users").then().lists(0);
    entra.findsUsers("userName eq \"" + NOBODY + "\"").then().lists(0);
    var user = entra.makesUser("ada@contoso.example");
    entra.getsUser(user).then().answers(200).has("/userName", "ada@contoso.example");
  }

  @Test
  void a_client_may_authenticate_by_http_basic() {
    endpoint().as(id, secret).posts(GRANT).then().answers(200);
    endpoint().as(id, secret).posts(GRANT + "&client_id=" + id).then().answers(200);
    // RFC 6749 §2.3.1: both parts are form-encoded first
    endpoint().as(id.replace("-", "%2D"), secret.replace("_", "%5f")).posts(GRANT).answers(200);
  }

  @Test
  void what_is_unknown_is_ignored_and_what_is_empty_was_not_sent() {
    var form = TokenEndpoint.form(client);

    endpoint().posts(form + "&resource=x&scope=").then().answers(200);
    endpoint()
        .sending("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .posts(form)
        .then()
        .answers(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, invalid_request",
    "'{}', 400, invalid_request",
    "'grant_type=', 400, invalid_request",
    "'%', 400, invalid_request",
    "'grant_type=password&{id}&{secret}', 400, unsupported_grant_type",
    "'grant_type=authorization_code&code=x&{id}', 400, unsupported_grant_type",
    "'{grant}&{grant}&{id}&{secret}', 400, invalid_request",
    "'{grant}&{id}&{id}&{secret}', 400, invalid_request",
    "'{grant}&{id}&{secret}&scope=admin', 400, invalid_scope",
    "'{grant}&{id}&{secret}&scope=scim+scim', 400, invalid_scope",
    "'{grant}', 401, invalid_client",
    "'{grant}&{id}', 401, invalid_client",
    "'{grant}&{secret}', 401, invalid_client",
    "'{grant}&client_id=&{secret}', 401, invalid_client",
    "'{grant}&{id}&client_secret=lk_client_x', 401, invalid_client",
    "'{grant}&client_id=0190b0a0-0000-7000-8000-000000000000&{secret}', 401, invalid_client",
    "'{grant}&client_id=%00&{secret}', 401, invalid_client",
    "'{grant}&{id}&client_assertion=a.b.c', 401, invalid_client"
  })
  void what_is_wrong_is_told_as_the_rfc_says(String form, int status, String error) {
    var sent =
        form.replace("{grant}", GRANT)
            .replace("{id}", "client_id=" + id)
            .replace("{secret}", "client_secret=" + secret);

    assertRefuses(endpoint().posts(sent), status, error);
  }

  private void assertRefuses(Answer answer, int status, String error) {
    answer
        .then()
        .answers(status)
        .has("/error", error)
        .lacks("/access_token")
        .hasHeader("Content-Type", "application/json")
        .hasHeader("Cache-Control", "no-store");
    assertThat(answer.text("/error_description")).isNotBlank();
    assertThat(answer.text()).doesNotContain(secret);
  }

  @Test
  void a_refusal_of_basic_names_the_scheme() {
    var junk = List.of("Basic", "Basic !", "Basic QQ==", "Basic w6k=", "Bearer " + secret);

    assertChallenges(endpoint().as(id, "lk_client_x").posts(GRANT));
    for (String header : junk) {
      assertChallenges(endpoint().sending("Authorization", header).posts(GRANT));
    }
  }

  private void assertChallenges(Answer answer) {
    assertRefuses(answer, 401, "invalid_client");
    answer.hasHeader("WWW-Authenticate", "Basic realm=\"latchkey\"");
  }

  @Test
  void a_client_authenticates_in_one_way() {
    var basic = endpoint().as(id, secret);

    assertRefuses(basic.posts(TokenEndpoint.form(client)), 400, "invalid_request");
    assertRefuses(basic.posts(GRANT + "&client_id=" + NOBODY), 400, "invalid_request");
  }

  @Test
  void credentials_in_the_address_are_none() {
    var address = "/oauth2/token?" + TokenEndpoint.form(client);

    var answer = endpoint().asks("POST", address, Optional.of("scope=scim"));

    assertRefuses(answer, 400, "invalid_request");
  }

  @Test
  void what_is_no_form_is_refused() {
    var form = TokenEndpoint.form(client);
    var json = endpoint().sending("Content-Type", "application/json");

    assertRefuses(json.posts(form), 400, "invalid_request");
    assertRefuses(endpoint().sending("Content-Type", "").posts(form), 400, "invalid_request");
    assertRefuses(endpoint().posts(form + "&x=" + "x".repeat(20_000)), 413, "invalid_request");
  }

  @Test
  void other_addresses_and_methods_are_answered_as_problems() {
    endpoint().asks("GET", "/oauth2/token", Optional.empty()).then().isProblem(405);
    endpoint().asks("POST", "/oauth2/authorize", Optional.of("")).then().isProblem(404);
    endpoint().asks("GET", "/oauth2", Optional.empty()).then().isProblem(404);
  }

  @Test
  void junk_is_refused_and_nothing_fails() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      var form = GRANT + "&" + new String(bytes, StandardCharsets.ISO_8859_1);

      var answer = random.nextBoolean() ? endpoint().posts(bytes) : endpoint().posts(form);

      assertThat(answer.status()).describedAs("seed %d: %s", seed, answer).isIn(400, 401);
      assertThat(answer.at("/error").isTextual()).describedAs("seed %d", seed).isTrue();
    }
  }

  @Test
  void a_revoked_client_is_out_at_once_with_all_it_was_given() {
    var entra = organization.directoryWith(organization.granted(client));
    entra.gets("/Users").answers(200);

    revoke(client);

    entra.gets("/Users").then().refuses(401).tells("client 'of a test' was revoked");
    assertRefuses(endpoint().posts(TokenEndpoint.form(client)), 401, "invalid_client");
    listed().then().has("/items/0/state", "revoked");
  }

  @Test
  void a_client_is_replaced_by_a_second_one() {
    var second = organization.registersClient();
    var old = organization.directoryWith(organization.granted(client));
    var young = organization.directoryWith(organization.granted(second));
    old.gets("/Users").answers(200);

    revoke(client);

    old.gets("/Users").then().refuses(401);
    young.gets("/Users").then().answers(200);
  }

  private void revoke(Answer one) {
    operator.deletes(organization.path() + "/scim/clients/" + one.id()).answers(204);
  }

  @Test
  void the_client_of_a_switched_off_organization_gets_nothing() {
    var entra = organization.directoryWith(organization.granted(client));

    organization.switches(false);

    entra.gets("/Users").then().refuses(403);
    assertRefuses(endpoint().posts(TokenEndpoint.form(client)), 400, "unauthorized_client");
    organization.switches(true);
    organization.switchesScim(false, "entra");
    assertRefuses(endpoint().posts(TokenEndpoint.form(client)), 400, "unauthorized_client");
    organization.switchesScim(true, "entra");
    entra.gets("/Users").then().answers(200);
  }

  @Test
  void a_secret_opens_nothing_by_itself_and_a_token_gets_no_token() {
    var token = organization.granted(client);

    organization.directoryWith(secret).gets("/Users").then().refuses(401);
    organization.productWith(token).gets("/changes").then().isProblem(401);
    assertRefuses(endpoint().as(id, token).posts(GRANT), 401, "invalid_client");
  }

  @Test
  void no_secret_is_shown_twice() {
    var token = organization.granted(client);
    organization.directoryWith(token).makesUser("ada@contoso.example");
    endpoint().as(id, "lk_client_x").posts(GRANT).answers(401);

    listed().then().has("/items/0/clientId", id).lacks("/items/0/clientSecret");
    for (String address :
        List.of("/scim/clients", "/scim/tokens", "/scim", "/provisioning/log", "/users")) {
      var text = operator.gets(organization.path() + address).answers(200).text();
      assertThat(text).doesNotContain(secret).doesNotContain(token);
    }
  }

  @Test
  void tokens_of_clients_are_not_listed_among_those_that_were_issued() {
    organization.granted(client);
    var issued = organization.issues("scim");

    operator
        .gets(organization.path() + "/scim/tokens")
        .then()
        .has("/items/0/id", issued.id())
        .lacks("/items/1");
  }

  @Test
  void the_log_names_the_client_behind_a_token() {
    organization.directoryWith(organization.granted(client)).makesUser("ada@contoso.example");

    operator
        .gets(organization.path() + "/provisioning/log")
        .then()
        .answers(200)
        .has("/items/0/credential", id);
  }

  private Answer listed() {
    return operator.gets(organization.path() + "/scim/clients").answers(200);
  }
}
