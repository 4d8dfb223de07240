package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the letter of the RFCs and the habits of clients differ, the letter holds here. */
class StrictProfileIT extends Suite {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private Directory client;
  private String alice;

  @BeforeEach
  void a_strict_client_is_connected_and_alice_is_there() {
    client = given().strict(organization);
    alice =
        client
            .postsUser(
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                 "userName": "alice@contoso.example", "title": "Guard",
                 "emails": [{"type": "work", "value": "alice@contoso.example", "primary": true}]}
                """)
            .answers(201)
            .id();
  }

  @Test
  void what_is_by_the_letter_works() {
    client
        .patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Keeper\"}",
            "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"type\": \"home\", \"value\": \"a@home.example\"}]}",
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"w@contoso.example\"}",
            "{\"op\": \"replace\", \"value\": {\"active\": false, \"name\": {\"givenName\": \"Alice\"}}}")
        .then()
        .answers(200)
        .holds(
            """
            {"title": "Keeper", "active": false, "name": {"givenName": "Alice"},
             "emails": [{"type": "work", "value": "w@contoso.example", "primary": true},
                        {"type": "home", "value": "a@home.example"}]}
            """);
  }

  @Test
  void operations_are_still_read_without_case() {
    client
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"TITLE\", \"value\": \"Keeper\"}")
        .then()
        .answers(200)
        .has("/title", "Keeper");
  }

  @Test
  void a_replace_that_selects_nothing_is_no_target() {
    client
        .patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"a@home.example\"}")
        .then()
        .refuses(400, "noTarget");
  }

  @Test
  @Proves("C03")
  void a_boolean_is_no_text() {
    client
        .patchesUser(alice, "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .refuses(400, "invalidValue");

    client.getsUser(alice).then().has("/active", true);
  }

  @Test
  void no_operations_are_too_few() {
    client.patchesUser(alice).then().refuses(400, "invalidSyntax");
  }

  @Test
  void an_unknown_attribute_is_an_invalid_path() {
    client
        .patchesUser(alice, "{\"op\": \"add\", \"path\": \"shoeSize\", \"value\": \"44\"}")
        .then()
        .refuses(400, "invalidPath")
        .tells("shoeSize");
  }

  @Test
  void keys_of_a_value_are_names_not_paths() {
    client
        .patchesUser(alice, "{\"op\": \"replace\", \"value\": {\"name.givenName\": \"Al\"}}")
        .then()
        .answers(400);

    client.getsUser(alice).then().lacks("/name");
  }

  @Test
  void a_value_without_quotes_is_no_text() {
    client.findsUsers("userName eq alice").then().refuses(400, "invalidFilter");
  }

  @Test
  void a_quoted_boolean_is_no_boolean() {
    client.findsUsers("active eq \"true\"").then().refuses(400, "invalidFilter");
    client.findsUsers("active eq true").then().lists(1);
  }

  @Test
  void a_message_names_its_schema() {
    client
        .postsUser("{\"userName\": \"bob@contoso.example\"}")
        .then()
        .refuses(400, "invalidSyntax")
        .tells("schemas");
    client
        .asks(
            "PATCH",
            "/Users/" + alice,
            Optional.of("{\"Operations\": [{\"op\": \"remove\", \"path\": \"title\"}]}"))
        .then()
        .refuses(400, "invalidSyntax");
  }

  @Test
  void a_manager_is_an_object() {
    client
        .patchesUser(
            alice,
            "{\"op\": \"add\", \"path\": \"%s:manager\", \"value\": \"26118915\"}"
                .formatted(ENTERPRISE))
        .then()
        .refuses(400, "invalidValue");
  }

  @Test
  void an_extensions_attribute_is_named_by_its_urn() {
    client
        .patchesUser(alice, "{\"op\": \"add\", \"path\": \"department\", \"value\": \"D\"}")
        .then()
        .refuses(400, "invalidPath");
    client
        .patchesUser(
            alice,
            "{\"op\": \"add\", \"path\": \"%s:department\", \"value\": \"D\"}"
                .formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/" + ENTERPRISE + "/department", "D");
  }

  @Test
  void a_remove_without_a_path_is_no_target() {
    client.patchesUser(alice, "{\"op\": \"remove\"}").then().refuses(400, "noTarget");
  }

  @Test
  void two_groups_may_share_a_name() {
    var first = client.makesGroup("Guards");

    var second = client.makesGroup("Guards");

    assertThat(second).isNotEqualTo(first);
    client.findsGroups("displayName eq \"guards\"").then().lists(2);
  }

  @Test
  void a_remove_of_members_takes_no_list() {
    var bob =
        client
            .postsUser(
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"bob@contoso.example\"}")
            .answers(201)
            .id();
    var guards = client.makesGroup("Guards", alice, bob);

    var answer =
        client.patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(alice));

    // by the letter either the value is refused or the attribute is emptied: never half of it
    answer.then().answers(204, 400);
    assertThat(client.getsGroup(guards).at("/members").size()).isIn(0, 2);
  }

  @Test
  void members_are_removed_by_a_filter() {
    var guards = client.makesGroup("Guards", alice);

    client
        .patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(alice))
        .then()
        .answers(204);

    client.getsGroup(guards).then().lacks("/members/0");
  }

  @Test
  @Proves("R25")
  void one_element_is_primary() {
    client
        .patchesUser(
            alice,
            "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"type\": \"home\", \"value\": \"a@home.example\", \"primary\": true}]}")
        .then()
        .answers(200)
        .holds("{\"emails\": [{\"type\": \"work\"}, {\"type\": \"home\", \"primary\": true}]}");

    client.findsUsers("emails[type eq \"work\" and primary eq true]").then().lists(0);
    client.findsUsers("emails[type eq \"home\" and primary eq true]").then().lists(1);
  }

  @Test
  @Proves("R38")
  void an_entity_tag_guards_a_change() {
    var tag = client.getsUser(alice).header("etag").orElseThrow();

    client
        .sending("If-Match", tag)
        .patchesUser(alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"A\"}")
        .then()
        .answers(200);
    client
        .sending("If-Match", tag)
        .patchesUser(alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"B\"}")
        .then()
        .refuses(412);
    client.sending("If-Match", tag).deletesUser(alice).then().refuses(412);
    client
        .sending("If-Match", "*")
        .patchesUser(alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"C\"}")
        .then()
        .answers(200);
  }

  @Test
  @Proves("R38")
  void an_entity_tag_spares_a_reading() {
    var tag = client.getsUser(alice).header("etag").orElseThrow();

    client.sending("If-None-Match", tag).getsUser(alice).then().answers(304).isEmpty();
    client.sending("If-None-Match", "W/\"0\"").getsUser(alice).then().answers(200);
  }

  @Test
  @Proves("R19")
  void attributes_choose_what_is_shown() {
    client
        .gets(
            "/Users/"
                + alice
                + "?attributes=userName,emails.value,urn:ietf:params:scim:schemas:core:2.0:User:title")
        .then()
        .answers(200)
        .has("/id", alice)
        .has("/title", "Guard")
        .has("/emails/0/value", "alice@contoso.example")
        .lacks("/emails/0/type", "/active", "/meta");
    client
        .gets("/Users/" + alice + "?excludedAttributes=emails,userName,id")
        .then()
        .answers(200)
        .has("/id", alice)
        .has("/title", "Guard")
        .lacks("/emails");
  }

  @Test
  @Proves("R21")
  void a_search_may_come_as_a_post() {
    client
        .asks(
            "POST",
            "/Users/.search",
            Optional.of(
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                 "filter": "userName eq \\"alice@contoso.example\\"", "attributes": ["title"], "startIndex": 1, "count": 10}
                """))
        .then()
        .lists(1)
        .has("/Resources/0/title", "Guard")
        .lacks("/Resources/0/userName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"alice@contoso.example\"",
        "userName co \"ALICE\"",
        "userName sw \"alice\"",
        "userName ew \".example\"",
        "userName ne \"bob\"",
        "userName gt \"a\"",
        "userName ge \"alice@contoso.example\"",
        "userName lt \"b\"",
        "userName le \"alice@contoso.example\"",
        "title pr",
        "not (title pr) or title eq \"guard\"",
        "active eq true",
        "emails.value co \"contoso\"",
        "emails co \"contoso\"",
        "emails[type eq \"work\" and value co \"contoso\"]",
        "meta.created gt \"2010-01-01T00:00:00Z\"",
        "meta.resourceType eq \"User\"",
        "title eq \"x\" or title eq \"guard\" and active eq true",
        "nickName eq null",
        "nickName ne \"x\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:title eq \"Guard\""
      })
  @Proves("R09")
  void filters_that_hold_of_alice(String filter) {
    client.findsUsers(filter).then().lists(1).has("/Resources/0/id", alice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"bob\"",
        "not (title pr)",
        "emails[type eq \"home\" and value co \"contoso\"]",
        "title eq \"guard\" and active eq false",
        "externalId pr",
        "meta.created lt \"2010-01-01T00:00:00Z\"",
        "not (userName eq \"alice@contoso.example\") and active eq true"
      })
  @Proves("R09")
  void filters_that_do_not(String filter) {
    client.findsUsers(filter).then().lists(0);
  }

  @Test
  void a_listing_may_be_sorted() {
    client
        .postsUser(
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"Bob@contoso.example\"}")
        .answers(201);

    client
        .gets("/Users?sortBy=userName")
        .then()
        .lists(2)
        .has("/Resources/0/userName", "alice@contoso.example");
    client
        .gets("/Users?sortBy=userName&sortOrder=descending")
        .then()
        .lists(2)
        .has("/Resources/0/userName", "Bob@contoso.example");
  }
}
