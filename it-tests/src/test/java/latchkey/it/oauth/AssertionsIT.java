package latchkey.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import latchkey.it.client.Answer;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that sign for themselves: {@code private_key_jwt} (RFC 7523). */
class AssertionsIT extends Suite {
  private static final SigningKey KEY = SigningKey.rsa("k1");
  private static final SigningKey CURVE = SigningKey.ec("k2");
  private static final String NOBODY = "0190b0a0-0000-7000-8000-000000000000";

  private Answer client;
  private String id;
  private String audience;

  @BeforeEach
  void a_client_is_registered() {
    organization.switchesScim(true, "entra");
    client = registers("\"jwks\": " + SigningKey.jwks(KEY, CURVE)).answers(201);
    id = client.text("/clientId");
    audience = client.text("/tokenEndpoint");
  }

  private Answer registers(String how) {
    return operator.posts(
        organization.path() + "/scim/clients", "{\"name\": \"of a test\", " + how + "}");
  }

  private Saying saying() {
    return Saying.of(id, audience);
  }

  private Answer sends(String assertion) {
    return asks(TokenEndpoint.asserting(assertion) + "&client_id=" + id);
  }

  private Answer asks(String form) {
    return TokenEndpoint.of(server()).posts(form);
  }

  @Test
  void a_signed_assertion_gets_a_token_that_works() {
    var answer = sends(KEY.signs(saying().claims())).answers(200);

    answer.then().has("/token_type", "Bearer").has("/expires_in", 3600);
    var entra = organization.directoryWith(answer.text("/access_token"));
    entra.makesUser("ada@contoso.example");
    entra.gets("/Users").then().lists(1);
    sends(CURVE.signs(saying().claims())).then().answers(200);
  }

  @Test
  void the_client_is_registered_without_a_secret_and_shows_its_public_keys() {
    client
        .then()
        .has("/authentication", "private_key_jwt")
        .has("/jwks/keys/0/kid", "k1")
        .lacks("/clientSecret", "/startsWith", "/jwks/keys/0/d");
    operator
        .gets(organization.path() + "/scim/clients")
        .then()
        .has("/items/0/jwks/keys/1/kty", "EC")
        .has("/items/0/clientId", id);
  }

  @Test
  void the_id_of_the_client_may_be_left_out_and_must_be_its_own() {
    asks(TokenEndpoint.asserting(KEY.signs(saying().claims()))).then().answers(200);

    var other =
        asks(TokenEndpoint.asserting(KEY.signs(saying().claims())) + "&client_id=" + NOBODY);
    assertRefused(other, "There is no client with this client_id");
  }

  @Test
  void this_service_may_be_named_by_its_issuer_too() {
    var issuer = audience.replace("/oauth2/token", "");

    sends(KEY.signs(saying().with("aud", issuer).claims())).then().answers(200);
    sends(KEY.signs(saying().with("aud", List.of("https://other.example", audience)).claims()))
        .then()
        .answers(200);
  }

  @Test
  void what_an_assertion_says_wrongly_is_told() {
    assertRefused(KEY.signs(saying().with("iss", "me").claims()), "iss is not");
    assertRefused(KEY.signs(saying().without("iss").claims()), "iss is not");
    assertRefused(KEY.signs(saying().with("sub", NOBODY).claims()), "sub is not");
    assertRefused(KEY.signs(saying().with("aud", "https://x.example").claims()), "aud is not");
    assertRefused(KEY.signs(saying().without("aud").claims()), "aud is not");
    assertRefused(KEY.signs(saying().without("exp").claims()), "exp is missing");
    assertRefused(KEY.signs(saying().at("exp", Duration.ofMinutes(-2)).claims()), "expired");
    assertRefused(KEY.signs(saying().at("exp", Duration.ofHours(2)).claims()), "too far ahead");
    assertRefused(KEY.signs(saying().at("nbf", Duration.ofMinutes(2)).claims()), "not good yet");
    assertRefused(KEY.signs(saying().at("iat", Duration.ofMinutes(2)).claims()), "not good yet");
    assertRefused(KEY.signs(saying().without("jti").claims()), "jti is missing");
  }

  @Test
  void clocks_may_differ_by_a_minute() {
    sends(KEY.signs(saying().at("exp", Duration.ofSeconds(-30)).claims())).then().answers(200);
    sends(KEY.signs(saying().at("nbf", Duration.ofSeconds(30)).claims())).then().answers(200);
  }

  @Test
  void what_is_not_signed_by_one_of_its_keys_is_refused() {
    var stranger = SigningKey.rsa("k1");
    var good = KEY.signs(saying().claims());
    var parts = good.split("\\.");
    var others = KEY.signs(saying().claims()).split("\\.");

    assertRefused(stranger.signs(saying().claims()), "signature is wrong");
    assertRefused(parts[0] + "." + others[1] + "." + parts[2], "signature is wrong");
    assertRefused(KEY.called("k9").signs(saying().claims()), "No key");
    assertRefused(KEY.called("k2").signs(saying().claims()), "No key");
    assertRefused(SigningKey.unsigned(saying().claims()), "no signed JWT");
    assertRefused(KEY.mistaken(saying().claims()), "alg must be one of RS256");
    assertRefused(KEY.signs(header("alg", "RS1"), saying().claims()), "alg must be one of RS256");
    assertRefused(KEY.signs(header("alg", "PS256"), saying().claims()), "signature is wrong");
    assertRefused(KEY.signs(header("typ", "logout+jwt"), saying().claims()), "typ");
    assertRefused(
        KEY.signs(
            Map.of("alg", "RS256", "kid", "k1", "crit", List.of("b64"), "b64", false),
            saying().claims()),
        "");
    sends(good).then().answers(200);
  }

  private static Map<String, Object> header(String name, String value) {
    var header = new java.util.HashMap<String, Object>(Map.of("alg", "RS256", "kid", "k1"));
    header.put(name, value);
    return header;
  }

  @Test
  void a_key_in_the_assertion_is_no_key_of_the_client() {
    var stranger = SigningKey.rsa("k1");
    var header = new java.util.HashMap<String, Object>(Map.of("alg", "RS256", "kid", "k1"));
    header.put("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"));
    header.put("jku", "http://127.0.0.1:1/keys");

    var answer = sends(stranger.signs(header, saying().claims()));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void an_assertion_is_good_once() {
    var assertion = KEY.signs(saying().claims());
    sends(assertion).answers(200);

    assertRefused(assertion, "used before");
    assertRefused(CURVE.signs(saying().with("jti", "1").claims()), "", 200);
    assertRefused(KEY.signs(saying().with("jti", "1").claims()), "used before");
  }

  @Test
  void of_many_who_send_an_assertion_at_once_one_gets_a_token() throws Exception {
    var assertion = KEY.signs(saying().claims());

    var statuses = atOnce(8, () -> sends(assertion).status());

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).containsOnly(200, 401);
  }

  static <R> List<R> atOnce(int many, Callable<R> work)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var done = new java.util.ArrayList<R>();
      for (Future<R> each : threads.invokeAll(java.util.Collections.nCopies(many, work))) {
        done.add(each.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_id_of_any_length_and_text_is_one() {
    for (var jti : List.of("x".repeat(4_000), "\u0000", "'; drop table credential; --", "é\n😀")) {
      var assertion = KEY.signs(saying().with("jti", jti).claims());
      sends(assertion).answers(200);
      assertRefused(assertion, "used before");
    }
  }

  @Test
  void what_is_no_assertion_is_refused_quickly() {
    assertRefused("a.b.c", "no signed JWT");
    assertRefused("....", "no signed JWT");
    assertRefused(KEY.signs(saying().with("x", "x".repeat(9_000)).claims()), "no signed JWT");
    var large = KEY.signs(saying().with("x", "x".repeat(100_000)).claims());
    sends(large).then().answers(413).has("/error", "invalid_request");
    assertRefused(nested(), "no signed JWT");
  }

  // as deep as 8 KiB allow
  private static String nested() {
    var deep = "{\"a\":" + "[".repeat(2_500) + "]".repeat(2_500) + "}";
    var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
    var header = encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + encoder.encodeToString(deep.getBytes(StandardCharsets.UTF_8)) + ".AAAA";
  }

  @Test
  void no_junk_is_anything_but_refused() {
    long seed = 71;
    var random = new Random(seed);
    var good = KEY.signs(saying().claims());
    for (int i = 0; i < 150; i++) {
      var text = new StringBuilder(good);
      for (int j = 0; j <= random.nextInt(3); j++) {
        text.setCharAt(random.nextInt(text.length() - 1), (char) (33 + random.nextInt(90)));
      }
      if (text.toString().equals(good)) continue;
      var answer = sends(text.toString());
      assertThat(answer.status()).describedAs("seed %d: %s", seed, text).isEqualTo(401);
      assertThat(answer.text("/error")).isEqualTo("invalid_client");
    }
  }

  @Test
  void a_client_authenticates_in_one_way() {
    var form = TokenEndpoint.asserting(KEY.signs(saying().claims())) + "&client_id=" + id;

    asks(form + "&client_secret=lk_client_x").then().answers(400).has("/error", "invalid_request");
    TokenEndpoint.of(server())
        .as(id, "lk_client_x")
        .posts(form)
        .then()
        .answers(400)
        .has("/error", "invalid_request");
    assertRefused(
        asks(form.replace("client-assertion-type%3Ajwt", "client-assertion-type%3Asaml2")),
        "client_assertion_type must be");
    assertRefused(asks(form.replaceAll("client_assertion=[^&]*", "client_assertion=")), "missing");
  }

  @Test
  void a_client_with_a_secret_takes_no_assertion_and_the_other_way_round() {
    var secret = organization.registersClient();
    var other = Saying.of(secret.text("/clientId"), audience).claims();

    assertRefused(asks(TokenEndpoint.asserting(KEY.signs(other))), "by its secret");
    TokenEndpoint.of(server())
        .as(id, secret.text("/clientSecret"))
        .posts("grant_type=client_credentials")
        .then()
        .answers(401);
  }

  @Test
  void anothers_assertion_opens_nothing_here() {
    var twin = registers("\"jwks\": " + SigningKey.jwks(KEY)).answers(201).text("/clientId");

    assertRefused(KEY.signs(Saying.of(twin, audience).claims()), "iss is not");
  }

  @Test
  void a_revoked_client_is_out_at_once_with_all_it_was_given() {
    var token = sends(KEY.signs(saying().claims())).answers(200).text("/access_token");
    organization.directoryWith(token).gets("/Users").answers(200);

    operator.deletes(organization.path() + "/scim/clients/" + client.id()).answers(204);

    organization.directoryWith(token).gets("/Users").then().refuses(401);
    assertRefused(KEY.signs(saying().claims()), "The client was revoked");
  }

  @Test
  void a_switched_off_organization_is_told_to_its_client() {
    organization.switches(false);

    sends(KEY.signs(saying().claims())).then().answers(400).has("/error", "unauthorized_client");
  }

  @Test
  void only_good_public_keys_are_registered() {
    assertMalformed("\"jwks\": " + KEY.privateJwks(), "private");
    assertMalformed("\"jwks\": " + SigningKey.jwks(SigningKey.rsa("weak", 1024)), "1024 bits");
    assertMalformed("\"jwks\": {\"keys\": []}", "1 to 10 keys");
    assertMalformed("\"jwks\": {}", "JWK set");
    assertMalformed("\"jwks\": []", "object");
    assertMalformed("\"jwks\": {\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}", "private");
    assertMalformed("\"jwks\": {\"keys\": [{\"kty\": \"X\"}]}", "");
    assertMalformed(
        "\"jwks\": "
            + "{\"keys\": [{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \""
            + "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}",
        "RSA");
    assertMalformed("\"jwks\": " + SigningKey.jwks(KEY, KEY), "two keys");
    var eleven = new SigningKey[11];
    for (int i = 0; i < eleven.length; i++) eleven[i] = CURVE.called("k" + i);
    assertMalformed("\"jwks\": " + SigningKey.jwks(eleven), "1 to 10 keys");
    assertMalformed(
        "\"jwks\": {\"keys\": [], \"x\": \"" + "x".repeat(17_000) + "\"}", "16384 bytes");
    assertMalformed(
        "\"jwks\": " + SigningKey.jwks(KEY) + ", \"jwksUri\": \"https://k.example/\"", "alone");
  }

  private void assertMalformed(String how, String word) {
    var answer = registers(how);
    answer.then().isProblem(400).tells(word);
    assertThat(answer.text()).doesNotContain("\"d\"");
  }

  @Test
  void a_refusal_of_a_known_client_is_in_its_log_once_a_minute() throws InterruptedException {
    var wrong = saying().with("aud", "https://x.example/" + UUID.randomUUID()).claims();
    for (int i = 0; i < 5; i++) sends(KEY.signs(wrong)).answers(401);

    awaited("https://x.example/");
    var log = operator.gets(organization.path() + "/provisioning/log?result=failure");

    log.then().has("/items/0/credential", id).has("/items/0/status", 401).lacks("/items/1");
    assertThat(log.text("/items/0/detail")).contains("aud", audience, "Found: https://x.example/");
  }

  private Answer awaited(String words) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (true) {
      var log = operator.gets(organization.path() + "/provisioning/log").answers(200);
      if (log.text().contains(words)) return log;
      assertThat(Instant.now()).describedAs(log.text()).isBefore(end);
      Thread.sleep(100);
    }
  }

  @Test
  void what_is_logged_of_a_strangers_text_cannot_hurt_a_log() throws InterruptedException {
    sends(KEY.signs(saying().with("iss", "mark-7\u0000\n\u202e<b>,=cmd()").claims())).answers(401);

    var detail = awaited("mark-7").text("/items/0/detail");

    assertThat(detail).contains("mark-7???<b>,=cmd()");
  }

  private void assertRefused(String assertion, String words) {
    assertRefused(assertion, words, 401);
  }

  private void assertRefused(String assertion, String words, int status) {
    var answer = sends(assertion).answers(status);
    if (status == 401) assertRefused(answer, words);
  }

  static void assertRefused(Answer answer, String words) {
    answer
        .then()
        .answers(401)
        .has("/error", "invalid_client")
        .lacks("/access_token")
        .hasHeader("Content-Type", "application/json")
        .hasHeader("Cache-Control", "no-store");
    assertThat(answer.text("/error_description"))
        .contains(words)
        // RFC 6749 §5.2
        .matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
  }
}
