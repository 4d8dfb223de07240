package latchkey.it.oauth;

import static latchkey.it.oauth.AssertionsIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import latchkey.it.client.Answer;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients for whom an issuer speaks: workload identity federation, as Entra does it. */
class FederationIT extends Suite {
  private static final String SUBJECT = "1d8e4b3f-6a0c-4c6e-9a55-0d5e6f1f2a77";
  private static final String AUDIENCE = "api://latchkey";

  /** What a waiting directory is told at the latest, and a little for a busy machine. */
  private static final Duration QUICK = Duration.ofSeconds(6);

  private final SigningKey key = SigningKey.rsa("e1");
  private final FakeIssuer issuer = new FakeIssuer().publishes(key);
  private Answer client;

  @BeforeEach
  void scim_is_on() {
    organization.switchesScim(true, "entra");
    client = registers(issuer.issuer()).answers(201);
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  private Answer registers(String named) {
    return registersAs(
        "\"federation\": {\"issuer\": \"%s\", \"subject\": \"%s\", \"audience\": \"%s\"}"
            .formatted(named, SUBJECT, AUDIENCE));
  }

  private Answer registersAs(String how) {
    return operator.posts(
        organization.path() + "/scim/clients", "{\"name\": \"of a test\", " + how + "}");
  }

  private Saying saying() {
    return Saying.of(issuer.issuer(), SUBJECT, AUDIENCE);
  }

  private Answer sends(SigningKey by, Saying what) {
    return sends(by.signs(what.claims()));
  }

  private Answer sends(String assertion) {
    var form = TokenEndpoint.asserting(assertion) + "&client_id=" + client.text("/clientId");
    var start = Instant.now();
    var answer = TokenEndpoint.of(server()).posts(form);
    assertThat(Duration.between(start, Instant.now())).describedAs(answer.text()).isLessThan(QUICK);
    return answer;
  }

  @Test
  @DisplayName("G22 federated identity: an assertion of the issuer gets a token that works on SCIM")
  @Proves("G22")
  void g22() {
    var answer = sends(key, saying()).answers(200);

    answer.then().has("/token_type", "Bearer").has("/expires_in", 3600);
    var entra = organization.directoryGranted(answer);
    var user = entra.makesUser("ada@contoso.example");
    entra.getsUser(user).then().answers(200).has("/userName", "ada@contoso.example");
  }

  @Test
  void what_was_registered_is_shown_and_no_secret() {
    operator
        .gets(organization.path() + "/scim/clients")
        .then()
        .has("/items/0/authentication", "federation")
        .has("/items/0/federation/issuer", issuer.issuer())
        .has("/items/0/federation/subject", SUBJECT)
        .has("/items/0/federation/audience", AUDIENCE)
        .lacks("/items/0/clientSecret", "/items/0/startsWith");
    client.then().lacks("/clientSecret");
  }

  @Test
  void what_an_assertion_says_wrongly_is_told_without_what_was_registered() {
    assertTold(saying().with("iss", issuer.issuer() + "/"), "iss is not");
    assertTold(saying().with("sub", UUID.randomUUID().toString()), "sub is not");
    assertTold(saying().with("aud", "api://other"), "aud is not");
    assertTold(saying().at("exp", Duration.ofMinutes(-2)), "expired");
    assertTold(saying().at("exp", Duration.ofHours(25)), "too far ahead");
    assertTold(saying().at("nbf", Duration.ofMinutes(2)), "not good yet");
    assertTold(saying().without("exp"), "exp is missing");
    assertThat(issuer.asked()).isZero();
  }

  private void assertTold(Saying what, String words) {
    var answer = sends(key, what);
    assertRefused(answer, words);
    assertThat(answer.text()).doesNotContain(SUBJECT, AUDIENCE, issuer.issuer());
  }

  @Test
  void a_forged_assertion_is_refused() {
    assertRefused(sends(SigningKey.rsa("e1"), saying()), "signature is wrong");
    assertRefused(sends(SigningKey.unsigned(saying().claims())), "no signed JWT");
    assertRefused(sends(key.mistaken(saying().claims())), "alg must be");
  }

  @Test
  void without_an_id_an_assertion_is_good_until_it_ends_and_with_one_once() {
    var entras = key.signs(saying().with("uti", "AbCd").at("exp", Duration.ofHours(23)).claims());
    sends(entras).answers(200);
    sends(entras).answers(200);

    var once = key.signs(saying().with("jti", "1").claims());
    sends(once).answers(200);
    assertRefused(sends(once), "used before");
  }

  @Test
  void the_client_must_be_named_as_no_subject_is_one() {
    var answer =
        TokenEndpoint.of(server()).posts(TokenEndpoint.asserting(key.signs(saying().claims())));

    assertRefused(answer, "There is no client with this client_id");
  }

  @Test
  void keys_are_asked_for_once() {
    for (int i = 0; i < 5; i++) sends(key, saying()).answers(200);

    assertThat(issuer.asked()).isEqualTo(1);
  }

  @Test
  void a_new_key_is_found_and_an_unknown_one_is_not_asked_for_again_and_again() {
    var young = SigningKey.rsa("e2");
    sends(key, saying()).answers(200);

    issuer.publishes(key, young);
    sends(young, saying()).then().answers(200);

    for (int i = 0; i < 5; i++) {
      assertRefused(sends(key.called("x" + i), saying()), "No key");
    }
    assertThat(issuer.asked()).isEqualTo(2);
    sends(key, saying()).then().answers(200);
  }

  @Test
  void keys_that_are_known_are_good_while_the_issuer_is_away() {
    sends(key, saying()).answers(200);

    issuer.close();

    sends(key, saying()).then().answers(200);
    assertRefused(sends(SigningKey.rsa("e2"), saying()), "No key");
    sends(key, saying()).then().answers(200);
  }

  @Test
  void one_asks_the_issuer_for_all_who_wait() throws Exception {
    issuer.after(500);

    var statuses = AssertionsIT.atOnce(8, () -> sends(key, saying()).status());

    assertThat(statuses).containsOnly(200);
    assertThat(issuer.asked()).isEqualTo(1);
  }

  @Test
  void an_issuer_that_is_not_there_is_told_in_the_log() throws InterruptedException {
    issuer.close();

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("the connection was refused")).contains(issuer.issuer());
  }

  @Test
  void an_issuer_that_takes_its_time_keeps_nobody_waiting() throws InterruptedException {
    issuer.after(20_000);

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("no whole answer within 4 s")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, answers 404",
    "302, answers 302",
    "500, answers 500",
  })
  void an_issuer_with_another_answer_is_told(int status, String words) throws InterruptedException {
    issuer.answering(status);

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited(words)).isNotEmpty();
  }

  @Test
  void ten_megabytes_of_keys_are_not_read() throws InterruptedException {
    issuer.publishes("{\"keys\":[],\"x\":\"" + "x".repeat(10_000_000) + "\"}");

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("is larger than 65536 bytes")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>", "{\"keys\":1}", "{\"keys\":[{\"kty\":7}]}"})
  void what_is_no_set_of_keys_is_told(String text) throws InterruptedException {
    issuer.publishes(text);

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("there is no JWK set at")).isNotEmpty();
  }

  @Test
  void keys_that_are_not_good_are_none() {
    issuer.publishes("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"e1\",\"k\":\"AAAA\"}]}");
    assertRefused(sends(key, saying()), "No key");

    var weak = SigningKey.rsa("e1", 1024);
    issuer.publishes(weak);
    client = registers(issuer.issuer().replace("127.0.0.1", "localhost")).answers(201);
    issuer.namedAs(issuer.issuer().replace("127.0.0.1", "localhost"));
    var named = saying().with("iss", issuer.issuer().replace("127.0.0.1", "localhost"));
    assertRefused(sends(weak, named), "No key");
  }

  @Test
  void a_configuration_of_another_issuer_is_not_believed() throws InterruptedException {
    issuer.namedAs("https://login.example/tenant/v2.0");

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("another issuer is named at")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/keys",
        "https://[fd00::1]/keys"
      })
  void nobody_is_led_into_the_network(String address) throws InterruptedException {
    issuer.withKeysAt(address);

    assertRefused(sends(key, saying()), "cannot be had");

    assertThat(awaited("address is not a public one")).isNotEmpty();
  }

  @Test
  void an_issuer_inside_the_network_is_not_asked() throws InterruptedException {
    client = registers("https://10.1.2.3/tenant/v2.0").answers(201);

    assertRefused(
        sends(key, saying().with("iss", "https://10.1.2.3/tenant/v2.0")), "cannot be had");

    assertThat(awaited("address is not a public one")).isNotEmpty();
  }

  private String awaited(String words) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (true) {
      var log = operator.gets(organization.path() + "/provisioning/log").answers(200);
      var detail = log.text("/items/0/detail");
      if (detail.contains(words)) return detail;
      assertThat(Instant.now()).describedAs(log.text()).isBefore(end);
      Thread.sleep(100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://login.example/v2.0, https",
    "https://login.example/v2.0?x=1, query",
    "https://login.example/v2.0#x, fragment",
    "https://user@login.example/v2.0, user",
    "login.example, https",
    "https:///v2.0, host",
    "'https://login.example/ v2.0', URL"
  })
  void an_issuer_is_an_https_address(String named, String words) {
    registers(named).then().isProblem(400).tells("issuer", words);
  }

  @Test
  void what_is_missing_or_too_long_is_told() {
    registersAs("\"federation\": {}").then().isProblem(400).tells("issuer");
    registersAs("\"federation\": {\"issuer\": \"https://login.example/\"}")
        .then()
        .isProblem(400)
        .tells("subject");
    registersAs("\"federation\": 7").then().isProblem(400).tells("object");
    registers("https://login.example/" + "x".repeat(600)).then().isProblem(400).tells("512");
    registersAs("\"jwksUri\": \"ftp://login.example/\"").then().isProblem(400).tells("https");
  }

  @Test
  void a_client_may_publish_keys_of_its_own() {
    client = registersAs("\"jwksUri\": \"" + issuer.keysAddress() + "\"").answers(201);
    var own = Saying.of(client.text("/clientId"), client.text("/tokenEndpoint"));
    client.then().has("/authentication", "private_key_jwt").has("/jwksUri", issuer.keysAddress());

    sends(key, own).then().answers(200);

    assertRefused(sends(key, own), "used before");
    assertRefused(sends(SigningKey.rsa("e1"), own.with("jti", "2")), "signature is wrong");
  }

  @Test
  void organizations_do_not_share_what_they_know_of_an_issuer() {
    sends(key, saying()).answers(200);
    for (int i = 0; i < 3; i++) sends(key.called("x" + i), saying()).answers(401);
    var other = Organization.fresh(operator);
    other.switchesScim(true, "entra");
    var theirs =
        operator
            .posts(
                other.path() + "/scim/clients",
                "{\"name\": \"n\", \"federation\": {\"issuer\": \"%s\", \"subject\": \"%s\", \"audience\": \"%s\"}}"
                    .formatted(issuer.issuer(), SUBJECT, AUDIENCE))
            .answers(201);
    var young = SigningKey.rsa("e2");
    issuer.publishes(young);

    client = theirs;
    sends(young, saying()).then().answers(200);
  }
}
