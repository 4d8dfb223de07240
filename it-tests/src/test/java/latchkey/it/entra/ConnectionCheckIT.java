package latchkey.it.entra;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import latchkey.it.client.Wire;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The button that every administrator presses first. */
class ConnectionCheckIT extends EntraSuite {

  @Test
  @Proves("E-07")
  void a_random_user_is_an_empty_list() {
    var answer = entra.gets("/Users?filter=userName+eq+%22" + UUID.randomUUID() + "%22");

    answer.then().lists(0).has("/Resources", new String[0]);
  }

  @Test
  @Proves("E-07")
  void a_random_group_is_an_empty_list() {
    var answer =
        entra.gets(
            "/Groups?excludedAttributes=members&filter=displayName+eq+%22"
                + UUID.randomUUID()
                + "%22");

    answer.then().lists(0).has("/Resources", new String[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName%20eq%20%22dale.mohr@contoso.example%22",
        "userName+eq+%22dale.mohr@contoso.example%22",
        "userName+eq+%22dale.mohr%40contoso.example%22",
        "userName%20EQ%20%22Dale.Mohr%40Contoso.Example%22",
        "USERNAME+eq+%22dale.mohr%40contoso.example%22",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName+eq+%22dale.mohr%40contoso.example%22",
        "userName+eq+%22dale.mohr%5Cu0040contoso.example%22",
        "userName+eq+dale.mohr%40contoso.example"
      })
  void a_filter_may_be_encoded_in_several_ways(String filter) {
    var dale = entra.makesUser("dale.mohr@contoso.example");

    entra.gets("/Users?filter=" + filter).then().lists(1).has("/Resources/0/id", dale);
  }

  @Test
  void quotes_may_come_raw() {
    var dale = entra.makesUser("dale.mohr@contoso.example");

    var answer =
        new Wire(server().url())
            .send(
                "GET /scim/v2/Users?filter=userName+eq+\"dale.mohr%40contoso.example\" HTTP/1.1",
                "Authorization: Bearer " + entra.token());

    answer.then().lists(1).has("/Resources/0/id", dale);
  }

  @Test
  void a_plus_sign_in_a_name_comes_encoded() {
    var plus = entra.makesUser("a+b@contoso.example");

    entra
        .gets("/Users?filter=userName%20eq%20%22a%2Bb@contoso.example%22")
        .then()
        .lists(1)
        .has("/Resources/0/id", plus);
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Brien@contoso.example", "O%27Brien@contoso.example"})
  void an_apostrophe_needs_no_escape(String name) {
    var brien = entra.makesUser("O'Brien@contoso.example");

    entra
        .gets("/Users?filter=userName+eq+%22" + name + "%22")
        .then()
        .lists(1)
        .has("/Resources/0/id", brien);
  }

  @Test
  void a_quoted_value_is_a_json_string() {
    var odd = entra.makesUser("back\\slash \"quoted\" /");

    entra
        .findsUsers("userName eq \"back\\\\slash \\\"quoted\\\" \\/\"")
        .then()
        .lists(1)
        .has("/Resources/0/id", odd);
  }

  @Test
  @Proves({"E-03", "E-13"})
  void neither_accept_nor_user_agent_nor_content_type_is_needed() {
    var answer =
        new Wire(server().url())
            .send(
                "GET /scim/v2/Users?filter=userName+eq+%22nobody%22 HTTP/1.1",
                "Authorization: Bearer " + entra.token());

    answer.then().lists(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/scim+json, application/json;q=0.9",
        "text/html",
        "image/png"
      })
  @Proves("E-03")
  void no_accept_header_is_refused(String accept) {
    entra
        .sending("Accept", accept)
        .gets("/Users?filter=userName+eq+%22nobody%22")
        .then()
        .answers(200)
        .has("/totalResults", 0);
  }

  @Test
  void the_flag_on_the_tenant_url_does_no_harm() {
    entra.gets("/Users?aadOptscim062020&filter=userName+eq+%22x%22").then().lists(0);
    entra.gets("/Users?filter=userName+eq+%22x%22&aadOptscim062020").then().lists(0);
    entra.gets("/Users?aadOptscim062020=&filter=userName+eq+%22x%22&").then().lists(0);
  }

  @Test
  @Proves("E-02")
  void the_scheme_of_the_token_is_read_without_case() {
    entra
        .sending("Authorization", "bearer " + entra.token())
        .gets("/Users?filter=userName+eq+%22x%22")
        .then()
        .lists(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic YWRtaW46YWRtaW4=", "non-token"})
  void a_wrong_token_is_401_in_scim(String authorization) {
    var answer =
        entra.sending("Authorization", authorization).gets("/Users?filter=userName+eq+%22x%22");

    answer.then().refuses(401);
    assertThat(answer.header("www-authenticate"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
  }

  @Test
  void no_token_is_401_in_scim() {
    var answer = entra.sending("Authorization", "").gets("/Users");

    answer.then().refuses(401).tells("token");
  }

  @Test
  void a_wrong_path_is_404_in_scim() {
    entra.gets("/Userz").then().refuses(404);
    entra.gets("/Users/a/b").then().refuses(404);
    entra.gets("").then().answers(200, 404).isScim();
  }

  @Test
  void a_method_not_offered_is_405_in_scim() {
    entra.asks("PUT", "/Users", Optional.of("{}")).then().refuses(405);
    entra.asks("DELETE", "/Schemas", Optional.empty()).then().refuses(405);
  }

  @Test
  void switched_off_is_refused_with_the_remedy() {
    organization.switchesScim(false, "entra");

    entra
        .gets("/Users?filter=userName+eq+%22x%22")
        .then()
        .refuses(403)
        .tells("SCIM", "switched off", organization.slug());
  }

  @Test
  void switched_on_again_the_same_token_opens() {
    organization.switchesScim(false, "entra");

    organization.switchesScim(true, "entra");

    entra.gets("/Users?filter=userName+eq+%22x%22").then().lists(0);
  }

  @Test
  void the_token_alone_decides_the_organization() {
    var other = given().entra(latchkey.it.client.Organization.fresh(operator));
    entra.makesUser("alice@contoso.example");

    other.findsUsers("userName eq \"alice@contoso.example\"").then().lists(0);
  }
}
