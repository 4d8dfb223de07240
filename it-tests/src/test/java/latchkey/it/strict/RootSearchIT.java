package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R08 and R21: queries over users and groups at once. */
class RootSearchIT extends Suite {
  private Directory client;
  private final List<String> all = new ArrayList<>();

  @BeforeEach
  void five_users_and_three_groups_are_there() {
    client = given().strict(organization);
    for (int i = 1; i <= 5; i++) all.add(client.makesUser("person" + i + "@contoso.example"));
    for (int i = 1; i <= 3; i++) all.add(client.makesGroup("Team " + i, all.get(i)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "?count=100", "/?startIndex=1"})
  @Proves("R08")
  void users_and_then_groups_are_one_list(String target) {
    assertThat(ids(client.gets(target).then().lists(8))).isEqualTo(all);
  }

  @Test
  @Proves("R08")
  void each_says_what_it_is() {
    var listed = client.gets("/").lists(8);

    listed.then().has("/Resources/0/meta/resourceType", "User");
    listed
        .then()
        .has("/Resources/5/meta/resourceType", "Group")
        .has("/Resources/5/displayName", "Team 1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0, 3",
    "4, 3, 3, 6",
    "5, 1, 4, 5",
    "6, 1, 5, 6",
    "6, 10, 5, 8",
    "8, 5, 7, 8",
    "9, 5, 8, 8",
    "2147483647, 5, 8, 8",
    "1, 0, 0, 0",
    "0, 8, 0, 8",
    "3, 3, 2, 5"
  })
  @Proves("R08")
  void pages_go_on_from_users_to_groups(int start, int count, int from, int to) {
    var page = client.gets("/?startIndex=" + start + "&count=" + count).answers(200);

    page.then().has("/totalResults", 8).has("/itemsPerPage", to - from);
    assertThat(ids(page)).isEqualTo(all.subList(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'meta.resourceType eq \"User\"', 0, 5",
        "'meta.resourceType eq \"Group\"', 5, 8",
        "'userName sw \"person\"', 0, 5",
        "'userName pr or displayName sw \"team\"', 0, 8",
        "'displayName co \"team\"', 5, 8",
        "'members pr', 5, 8",
        "'not (members pr)', 0, 5",
        "'userName ne \"person1@contoso.example\" and displayName pr', 5, 8",
        "'not (userName eq \"person1@contoso.example\")', 1, 8",
        "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department pr', 0, 0",
        "'active eq true and meta.created gt \"2010-01-01T00:00:00Z\"', 0, 5",
        "'id pr', 0, 8",
        "'userName pr and members pr', 0, 0"
      })
  @Proves("R08")
  void what_a_type_lacks_has_no_value(String filter, int from, int to) {
    var found = client.gets("/?filter=" + Directory.encoded(filter));

    assertThat(ids(found.then().lists(to - from))).isEqualTo(all.subList(from, to));
  }

  @Test
  void what_no_type_has_is_an_invalid_filter() {
    client.gets("/?filter=shoeSize+eq+44").then().refuses(400, "invalidFilter").tells("shoeSize");
    client.gets("/?filter=active+gt+true").then().refuses(400, "invalidFilter");
  }

  @Test
  void attributes_are_chosen_for_each_type() {
    client
        .gets("/?attributes=userName,members.value")
        .then()
        .lists(8)
        .has("/Resources/0/userName", "person1@contoso.example")
        .lacks("/Resources/0/meta", "/Resources/5/displayName", "/Resources/5/members/0/display")
        .has("/Resources/5/members/0/value", all.get(1));
    client
        .gets("/?excludedAttributes=members,userName")
        .then()
        .lists(8)
        .lacks("/Resources/0/userName", "/Resources/5/members");
  }

  @Test
  void each_type_is_sorted_by_what_it_has() {
    var sorted = client.gets("/?sortBy=displayName&sortOrder=descending").then().lists(8);

    sorted.has("/Resources/5/displayName", "Team 3").has("/Resources/7/displayName", "Team 1");
  }

  @ParameterizedTest
  @CsvSource({"'', 8, 3", "/Users, 5, 5", "/Groups, 3, 3"})
  @Proves("R21")
  void a_search_may_come_as_a_post(String type, int total, int page) {
    search(type, "\"startIndex\": 1, \"count\": %d".formatted(page))
        .then()
        .answers(200)
        .has("/totalResults", total)
        .has("/itemsPerPage", page);
    search(type, "\"filter\": \"displayName sw \\\"team\\\"\", \"sortBy\": \"displayName\"")
        .then()
        .lists(type.equals("/Users") ? 0 : 3);
    search(type, "\"attributes\": [\"id\"]")
        .then()
        .lists(total)
        .lacks("/Resources/0/userName", "/Resources/0/displayName");
    search(type, "\"excludedAttributes\": [\"userName\", \"displayName\"]")
        .then()
        .lists(total)
        .lacks("/Resources/0/userName", "/Resources/0/displayName")
        .has("/Resources/0/id", all.get(type.equals("/Groups") ? 5 : 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/Users", "/Groups"})
  @Proves("R21")
  void a_search_that_cannot_be_read_is_refused(String type) {
    client
        .asks("POST", type + "/.search", Optional.of("{\"filter\": \"id pr\"}"))
        .then()
        .refuses(400, "invalidSyntax");
    search(type, "\"filter\": \"id zz 1\"").then().refuses(400, "invalidFilter");
    search(type, "\"filter\": {\"a\": 1}").then().refuses(400, "invalidValue");
    search(type, "\"attributes\": [{\"a\": 1}]").then().refuses(400, "invalidValue");
    search(type, "\"count\": \"many\"").then().refuses(400, "invalidValue");
    search(type, "\"attributes\": [\"id\"], \"excludedAttributes\": [\"name\"]")
        .then()
        .refuses(400, "invalidValue");
    client.gets(type + "/.search").then().answers(404, 405).isScim();
  }

  @Test
  void a_list_of_several_types_has_no_cursors() {
    client.gets("/?cursor=").then().refuses(400, "invalidCursor");
    search("", "\"cursor\": \"\"").then().refuses(400, "invalidCursor");
    search("/Users", "\"cursor\": \"\"").then().answers(200).has("/totalResults", 5);
  }

  @Test
  @Proves("R42")
  void nobody_finds_anothers() {
    var other = given().strict(latchkey.it.client.Organization.fresh(operator));

    other.gets("/").then().lists(0);
  }

  private Answer search(String type, String members) {
    return client.asks(
        "POST",
        type + "/.search",
        Optional.of(
            """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], %s}
            """
                .formatted(members)));
  }

  private static List<String> ids(Answer page) {
    var ids = new ArrayList<String>();
    page.at("/Resources").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
