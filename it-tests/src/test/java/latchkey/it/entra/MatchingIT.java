package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How Entra finds whom it already provisioned, and reads an object before it changes it. */
class MatchingIT extends EntraSuite {
  private static final String ALICE =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
       "externalId": "alice", "userName": "Alice@contoso.example", "active": true,
       "displayName": "Alice Smith",
       "name": {"givenName": "Alice", "familyName": "Smith", "formatted": "Alice Smith"},
       "emails": [{"primary": true, "type": "work", "value": "alice@contoso.example"},
                  {"type": "other", "value": "smith@contoso.example"}]}
      """;

  private String alice;

  @BeforeEach
  void alice_is_there() {
    alice = entra.postsUser(ALICE).answers(201).id();
    entra.makesUser("bob@contoso.example");
  }

  @Test
  void by_user_name() {
    var answer = entra.gets("/Users?filter=userName+eq+%22alice%40contoso.example%22");

    answer.then().lists(1).has("/Resources/0/id", alice);
    answer.holds("{\"Resources\": [" + ALICE + "]}");
  }

  @Test
  void a_hit_has_meta() {
    var hit = entra.findsUsers("userName eq \"alice@contoso.example\"").lists(1);

    hit.has("/Resources/0/meta/resourceType", "User");
    assertThat(hit.text("/Resources/0/meta/created")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(hit.text("/Resources/0/meta/lastModified")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(hit.text("/Resources/0/meta/location")).endsWith("/scim/v2/Users/" + alice);
    assertThat(hit.text("/Resources/0/meta/version")).startsWith("W/\"");
  }

  @Test
  void a_user_name_matches_in_any_case_and_keeps_its_own() {
    entra
        .findsUsers("userName eq \"ALICE@CONTOSO.EXAMPLE\"")
        .then()
        .lists(1)
        .has("/Resources/0/userName", "Alice@contoso.example");
  }

  @Test
  void by_external_id_with_its_case() {
    entra
        .gets("/Users?filter=externalId+eq+%22alice%22")
        .then()
        .lists(1)
        .has("/Resources/0/id", alice);
    entra.gets("/Users?filter=externalId+eq+%22ALICE%22").then().lists(0);
  }

  @Test
  void by_external_id_without_quotes() {
    entra.gets("/Users?filter=externalId+eq+alice").then().lists(1).has("/Resources/0/id", alice);
  }

  @Test
  void by_the_work_mail() {
    entra
        .gets("/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22alice%40contoso.example%22")
        .then()
        .lists(1)
        .has("/Resources/0/id", alice);
  }

  @Test
  void the_type_and_the_value_of_a_mail_belong_together() {
    entra.findsUsers("emails[type eq \"work\"].value eq \"smith@contoso.example\"").then().lists(0);
    entra
        .findsUsers("emails[type eq \"other\"].value eq \"smith@contoso.example\"")
        .then()
        .lists(1);
  }

  @Test
  void by_other_attributes_too() {
    entra.findsUsers("displayName eq \"alice smith\"").then().lists(1);
    entra.findsUsers("name.familyName eq \"Smith\" and active eq true").then().lists(1);
    entra.findsUsers("name.familyName eq \"Smith\" and active eq \"True\"").then().lists(1);
    entra.findsUsers("not (userName eq \"bob@contoso.example\")").then().lists(1);
    entra.findsUsers("emails pr").then().lists(1);
    entra.findsUsers("userName eq \"x\" or externalId eq \"alice\"").then().lists(1);
  }

  @Test
  @Proves("E-09")
  void an_inactive_user_is_still_found() {
    entra.patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    entra
        .findsUsers("userName eq \"alice@contoso.example\"")
        .then()
        .lists(1)
        .has("/Resources/0/active", false);
  }

  @Test
  void a_query_may_choose_attributes() {
    entra
        .gets("/Users?filter=userName+eq+%22alice%40contoso.example%22&attributes=userName,emails")
        .then()
        .lists(1)
        .has("/Resources/0/id", alice)
        .has("/Resources/0/userName", "Alice@contoso.example")
        .lacks("/Resources/0/displayName", "/Resources/0/name");
  }

  @Test
  void by_id_the_whole_resource() {
    entra.getsUser(alice).then().answers(200).isScim().holds(ALICE).has("/id", alice);
  }

  @Test
  @Proves("E-09")
  void by_id_an_inactive_user_too() {
    entra.patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    entra.getsUser(alice).then().answers(200).has("/active", false);
  }

  @Test
  void an_unknown_id_is_404() {
    entra.getsUser("2819c223-7f76-453a-919d-413861904646").then().refuses(404).tells("User");
  }

  @Test
  void an_id_that_is_none_is_404() {
    entra.getsUser("00919288221112222").then().refuses(404);
    entra.getsUser("alice").then().refuses(404);
  }

  @Test
  void an_unknown_attribute_is_refused_never_an_empty_list() {
    entra.findsUsers("shoeSize eq \"44\"").then().refuses(400, "invalidFilter").tells("shoeSize");
  }

  @Test
  void what_conflicts_can_be_found() {
    entra.postsUser("{\"userName\": \"ALICE@contoso.EXAMPLE\"}").then().refuses(409, "uniqueness");

    entra
        .findsUsers("userName eq \"ALICE@contoso.EXAMPLE\"")
        .then()
        .lists(1)
        .has("/Resources/0/id", alice);
  }
}
