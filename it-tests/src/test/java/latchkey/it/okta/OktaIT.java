package latchkey.it.okta;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Okta's SCIM 2.0 test, O1 to O12, and Okta's client as it behaves afterwards. */
class OktaIT extends Suite {
  private static final String ISAAC =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
       "userName": "isaac@example.example", "active": true, "displayName": "Isaac Brock",
       "name": {"givenName": "Isaac", "familyName": "Brock"}, "locale": "en-US",
       "externalId": "00ujl29u0le5T6Aj10h7",
       "emails": [{"primary": true, "value": "isaac@example.example", "type": "work"}]}
      """;

  private Directory okta;
  private String isaac;

  @BeforeEach
  void okta_is_connected_and_isaac_is_there() {
    okta =
        given()
            .okta(organization)
            .sending("User-Agent", "OKTA SCIM Integration")
            .sending("Content-Type", "application/json");
    isaac = okta.postsUser(ISAAC).answers(201).id();
  }

  @Test
  @DisplayName("O1 the Users endpoint")
  @Proves("O1")
  void o1() {
    var answer = okta.gets("/Users?count=1&startIndex=1");

    answer
        .then()
        .answers(200)
        .has("/schemas/0", "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    for (String number : new String[] {"/itemsPerPage", "/startIndex", "/totalResults"}) {
      assertThat(answer.at(number).isIntegralNumber()).isTrue();
    }
    for (String text :
        new String[] {
          "id", "name/familyName", "name/givenName", "userName", "active", "emails/0/value"
        }) {
      assertThat(answer.text("/Resources/0/" + text)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("O2 one of them by id")
  @Proves("O2")
  void o2() {
    okta.getsUser(isaac).then().answers(200).has("/id", isaac).holds(ISAAC);
  }

  @Test
  @DisplayName("O3, O5 users who aren't there")
  @Proves({"O3", "O5"})
  void o3_o5() {
    okta.findsUsers("userName eq \"%s\"".formatted(UUID.randomUUID())).then().lists(0);
  }

  @Test
  @DisplayName("O4 an id that isn't there")
  @Proves("O4")
  void o4() {
    okta.getsUser(UUID.randomUUID().toString()).then().refuses(404);
  }

  @Test
  @DisplayName("O6, O7, O8 a realistic user, read again, made again")
  @Proves({"O6", "O7", "O8"})
  void o6_o7_o8() {
    var sent =
        ISAAC
            .replace("isaac", "runscope")
            .replace("\"active\"", "\"password\": \"1mz050nq\", \"groups\": [], \"active\"");

    var made = okta.postsUser(sent);
    made.then()
        .answers(201)
        .holds(ISAAC.replace("isaac", "runscope"))
        .has("/active", true)
        .lacks("/password", "/groups");
    okta.getsUser(made.id()).then().answers(200).holds(ISAAC.replace("isaac", "runscope"));
    okta.postsUser(sent).then().refuses(409, "uniqueness");
  }

  @Test
  @DisplayName("O9 a userName in capitals")
  @Proves("O9")
  void o9() {
    okta.findsUsers("userName eq \"ISAAC@EXAMPLE.EXAMPLE\"").then().lists(1);
  }

  @Test
  @DisplayName("O10 the Groups endpoint")
  @Proves("O10")
  void o10() {
    for (int i = 0; i < 50; i++) okta.makesGroup("Group " + i, isaac);

    var fastest = Duration.ofDays(1);
    for (int i = 0; i < 3; i++) {
      var start = Instant.now();
      okta.gets("/Groups").then().lists(50);
      var took = Duration.between(start, Instant.now());
      if (took.compareTo(fastest) < 0) fastest = took;
    }

    assertThat(fastest).isLessThan(Duration.ofMillis(600));
  }

  @Test
  @DisplayName("O11 no token")
  @Proves("O11")
  void o11() {
    okta.gets("/Users").then().lists(1);

    okta.sending("Authorization", "non-token").gets("/Users").then().refuses(401);
  }

  @Test
  @DisplayName("O12 an id that is none")
  @Proves("O12")
  void o12() {
    okta.getsUser("00919288221112222").then().refuses(404);
  }

  @Test
  void the_test_of_credentials_and_the_import() {
    okta.makesUser("second@example.example");

    okta.gets("/Users?startIndex=1&count=2")
        .then()
        .answers(200)
        .has("/totalResults", 2)
        .has("/itemsPerPage", 2);
    okta.gets("/Users?startIndex=1&count=100").then().lists(2);
    okta.gets("/Users?startIndex=101&count=100")
        .then()
        .answers(200)
        .has("/itemsPerPage", 0)
        .has("/startIndex", 101);
  }

  @Test
  void an_update_is_a_put_of_what_was_read() {
    var guards = okta.makesGroup("Guards", isaac);
    var read = okta.getsUser(isaac).text();

    var put = okta.putsUser(isaac, read.replace("Isaac Brock", "Isaac B."));

    put.then()
        .answers(200)
        .has("/displayName", "Isaac B.")
        .has("/id", isaac)
        .has("/groups/0/value", guards);
    okta.getsGroup(guards).then().has("/members/0/value", isaac);
  }

  @Test
  void a_put_clears_what_it_leaves_out() {
    okta.putsUser(
            isaac,
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"id\": \"%s\", \"userName\": \"isaac@example.example\", \"active\": true, \"name\": {\"givenName\": \"Isaac\"}}"
                .formatted(isaac))
        .then()
        .answers(200)
        .lacks("/displayName", "/emails", "/name/familyName", "/externalId");
  }

  @Test
  void a_put_deactivates_and_reactivates() {
    okta.putsUser(isaac, ISAAC.replace("\"active\": true", "\"active\": false"))
        .then()
        .answers(200)
        .has("/active", false);
    organization
        .product()
        .asksAbout(isaac)
        .then()
        .has("/access", "denied")
        .has("/reasons", new String[] {"DIRECTORY"});

    okta.putsUser(isaac, ISAAC).then().answers(200).has("/active", true);
    organization.product().asksAbout(isaac).then().has("/access", "granted");
  }

  @Test
  void a_put_without_active_revives_nobody() {
    okta.patchesUser(isaac, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
        .answers(200, 204);

    okta.putsUser(isaac, "{\"userName\": \"isaac@example.example\"}")
        .then()
        .answers(200)
        .has("/active", false);
  }

  @Test
  void a_put_never_makes_anybody() {
    okta.putsUser(UUID.randomUUID().toString(), ISAAC.replace("isaac", "new")).then().refuses(404);
  }

  @Test
  void a_patch_without_a_path_deactivates() {
    okta.patchesUser(isaac, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
        .then()
        .answers(200)
        .has("/active", false);

    okta.patchesUser(isaac, "{\"op\": \"replace\", \"value\": {\"active\": true}}")
        .then()
        .answers(200)
        .has("/active", true);
  }

  @Test
  void a_password_is_dropped() {
    okta.patchesUser(isaac, "{\"op\": \"replace\", \"value\": {\"password\": \"1mz050nq\"}}")
        .then()
        .answers(200, 204);

    assertThat(okta.getsUser(isaac).text()).doesNotContain("1mz050nq");
    okta.findsUsers("password eq \"1mz050nq\"").then().refuses(400, "invalidFilter");
  }

  @Test
  void a_group_is_pushed_without_members() {
    okta.postsGroup(
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"displayName\": \"Guards\", \"members\": []}")
        .then()
        .answers(201)
        .has("/displayName", "Guards");
  }

  @Test
  void a_rename_has_the_id_in_its_value() {
    var guards = okta.makesGroup("Guards", isaac);

    okta.patchesGroup(
            guards,
            "{\"op\": \"replace\", \"value\": {\"id\": \"%s\", \"displayName\": \"Gate\"}}"
                .formatted(guards))
        .then()
        .answers(200, 204);

    okta.getsGroup(guards).then().has("/displayName", "Gate").has("/members/0/value", isaac);
  }

  @Test
  void another_id_in_the_value_is_refused() {
    var guards = okta.makesGroup("Guards");

    okta.patchesGroup(
            guards,
            "{\"op\": \"replace\", \"value\": {\"id\": \"other\", \"displayName\": \"Gate\"}}")
        .then()
        .refuses(400, "mutability");
  }

  @Test
  void members_go_and_come_in_one_patch() {
    var jane = okta.makesUser("jane@example.example");
    var guards = okta.makesGroup("Guards", isaac);

    okta.patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(isaac),
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\", \"display\": \"jane@example.example\"}]}"
                .formatted(jane))
        .then()
        .answers(200, 204);

    okta.getsGroup(guards).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(jane));
  }

  @Test
  void push_now_empties_the_group() {
    var guards = okta.makesGroup("Guards", isaac);

    okta.patchesGroup(guards, "{\"op\": \"replace\", \"path\": \"members\", \"value\": []}")
        .then()
        .answers(200, 204);

    okta.getsGroup(guards).then().lacks("/members/0");
  }

  @Test
  void push_now_fills_it_again() {
    var jane = okta.makesUser("jane@example.example");
    var guards = okta.makesGroup("Guards", isaac);

    okta.patchesGroup(
            guards,
            "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"%s\", \"display\": \"x\"}]}"
                .formatted(jane))
        .then()
        .answers(200, 204);

    okta.getsGroup(guards).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(jane));
  }

  @Test
  void a_group_may_be_put() {
    var jane = okta.makesUser("jane@example.example");
    var guards = okta.makesGroup("Guards", isaac);

    okta.putsGroup(
            guards,
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"id\": \"%s\", \"displayName\": \"Gate\", \"members\": [{\"value\": \"%s\"}]}"
                .formatted(guards, jane))
        .then()
        .answers(200)
        .has("/displayName", "Gate");

    okta.getsGroup(guards)
        .then()
        .holds("{\"displayName\": \"Gate\", \"members\": [{\"value\": \"%s\"}]}".formatted(jane));
  }

  @Test
  void a_group_is_deleted() {
    var guards = okta.makesGroup("Guards", isaac);

    okta.deletesGroup(guards).then().answers(204);

    okta.getsGroup(guards).then().refuses(404);
  }
}
