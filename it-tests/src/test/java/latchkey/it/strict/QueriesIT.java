package latchkey.it.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.it.client.Answer;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, sorting and pages (RFC 7644 §3.4.2): rows R06 and R09 to R18, and R43. */
class QueriesIT extends StrictSuite {
  private String alice;
  private String bob;
  private String carol;

  @BeforeEach
  void three_people_in_two_groups() {
    alice =
        posts(
                """
                "userName": "alice@contoso.example", "title": "Guard", "nickName": "Al", "name": {"familyName": "Smith"},
                "emails": [{"value": "alice@work.example", "type": "work", "primary": true}, {"value": "alice@home.example", "type": "home"}]
                """)
            .answers(201)
            .id();
    bob =
        posts(
                """
                "userName": "Bob@contoso.example", "title": "keeper", "active": false,
                "emails": [{"value": "bob@home.example", "type": "home"}, {"value": "zoe@work.example", "type": "work"}]
                """)
            .answers(201)
            .id();
    carol = posts("\"userName\": \"carol@contoso.example\"").answers(201).id();
    client.makesGroup("Guards", alice, bob);
    client.makesGroup("Keepers", bob);
  }

  private void selects(String filter, String... users) {
    var found = finds("Users", filter).then().answers(200);
    assertThat(ids(found)).describedAs(filter).containsExactlyInAnyOrder(users);
    found.has("/totalResults", users.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "Groups"})
  @Proves("R06")
  void a_query_is_a_list_response(String type) {
    int total = type.equals("Users") ? 3 : 2;

    client.gets("/" + type).then().lists(total);
    finds(type, "id pr").then().lists(total);
    finds(type, "id eq \"none\"").then().lists(0);
    client
        .gets("/" + type + "?startIndex=2&count=1")
        .then()
        .answers(200)
        .has("/schemas", new String[] {"urn:ietf:params:scim:api:messages:2.0:ListResponse"})
        .has("/totalResults", total)
        .has("/startIndex", 2)
        .has("/itemsPerPage", 1)
        .lacks("/Resources/1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'userName eq \"ALICE@contoso.example\"', a",
        "'userName ne \"alice@contoso.example\"', bc",
        "'userName co \"ob@con\"', b",
        "'userName sw \"c\"', c",
        "'userName ew \".EXAMPLE\"', abc",
        "'title pr', ab",
        "'userName gt \"bob@contoso.example\"', c",
        "'userName ge \"bob@contoso.example\"', bc",
        "'userName lt \"bob@contoso.example\"', a",
        "'userName le \"bob@contoso.example\"', ab",
        "'title eq \"guard\" and active eq true', a",
        "'title eq \"guard\" or active eq false', ab",
        "'not (title pr)', c",
        "'(title eq \"guard\" or title eq \"keeper\") and active eq false', b",
        "'emails[type eq \"work\" and value sw \"alice\"]', a",
        "'emails[type eq \"home\" and not (value sw \"alice\")]', b",
        "'TITLE EQ \"guard\" AND NOT (active Eq false)', a",
        "'groups[display eq \"keepers\"]', b",
        "'groups.display eq \"guards\"', ab",
        "'name.familyName sw \"sm\"', a"
      })
  @Proves("R09")
  void every_operator_selects_users(String filter, String who) {
    selects(filter, people(who));
  }

  private String[] people(String initials) {
    var found = new ArrayList<String>();
    if (initials.contains("a")) found.add(alice);
    if (initials.contains("b")) found.add(bob);
    if (initials.contains("c")) found.add(carol);
    return found.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'displayName eq \"GUARDS\"', 1",
        "'displayName ne \"guards\"', 1",
        "'displayName co \"ee\"', 1",
        "'displayName sw \"g\" or displayName ew \"PERS\"', 2",
        "'displayName gt \"guards\"', 1",
        "'displayName ge \"guards\"', 2",
        "'displayName lt \"keepers\"', 1",
        "'displayName le \"keepers\"', 2",
        "'externalId pr', 0",
        "'not (externalId pr)', 2",
        "'members.value eq \"BOB\"', 2",
        "'members[value eq \"ALICE\"] and displayName pr', 1",
        "'not (members.value eq \"ALICE\")', 1",
        "'meta.created gt \"2010-01-01T00:00:00Z\"', 2"
      })
  @Proves("R09")
  void every_operator_selects_groups(String filter, int total) {
    finds("Groups", filter.replace("BOB", bob).replace("ALICE", alice)).then().lists(total);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'title eq \"guard\" or title eq \"keeper\" and active eq true', a",
        "'(title eq \"guard\" or title eq \"keeper\") and active eq true', a",
        "'title eq \"guard\" or userName sw \"c\" and active eq false', a",
        "'(title eq \"guard\" or userName sw \"b\") and active eq false', b",
        "'not (title eq \"guard\") and active eq true', c",
        "'not (title eq \"guard\" and active eq true)', bc",
        "'not (title eq \"guard\") or active eq true', abc",
        "'active eq false and title eq \"keeper\" or title eq \"guard\"', ab",
        "'active eq false and (title eq \"keeper\" or title eq \"guard\")', b",
        "'emails[type eq \"work\" and value sw \"zoe\" or value eq \"alice@home.example\"]', ab",
        "'userName sw \"a\" or userName sw \"b\" or userName sw \"c\" and title pr', ab"
      })
  @Proves("R10")
  void and_binds_before_or_and_not_before_both(String filter, String who) {
    selects(filter, people(who));
  }

  @Test
  @Proves("R11")
  void texts_are_ordered_without_case_and_times_as_times() {
    var created = client.getsUser(bob).text("/meta/created");
    var shifted =
        java.time.OffsetDateTime.parse(created)
            .withOffsetSameInstant(java.time.ZoneOffset.ofHours(5))
            .toString();

    selects("title lt \"H\"", alice);
    selects("title gt \"h\"", bob);
    selects("meta.created lt \"%s\"".formatted(shifted), alice);
    selects("meta.created le \"%s\"".formatted(shifted), alice, bob);
    selects("meta.created ge \"%s\"".formatted(shifted), bob, carol);
    selects("meta.created gt \"%s\"".formatted(shifted), carol);
    selects("meta.created eq \"%s\"".formatted(shifted), bob);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "active gt true",
        "active ge false",
        "active lt true",
        "active le true",
        "active co true",
        "emails.primary gt true",
        "emails[primary le true]",
        "x509Certificates.value gt \"QUJD\"",
        "x509Certificates.value le \"QUJD\"",
        "x509Certificates[value lt \"QUJD\"]"
      })
  @Proves({"R11", "R13"})
  void booleans_and_binaries_have_no_order(String filter) {
    finds("Users", filter).then().refuses(400, "invalidFilter");
  }

  @Test
  @Proves("R12")
  void present_is_what_has_a_value() {
    selects("title pr", alice, bob);
    selects("name pr", alice);
    selects("name.familyName pr", alice);
    selects("name.givenName pr");
    selects("emails pr", alice, bob);
    selects("emails.display pr");
    selects("emails[display pr]");
    selects("emails[primary pr]", alice);
    selects("groups pr", alice, bob);
    selects("active pr", alice, bob, carol);
    selects(ENTERPRISE + ":manager pr");
    finds("Groups", "members pr").then().lists(2);
    finds("Groups", "members.display pr").then().answers(200, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName",
        "userName eq",
        "eq \"x\"",
        "userName eq \"x",
        "userName is \"x\"",
        "userName eq \"x\" and",
        "(userName eq \"x\"",
        "userName eq \"x\")",
        "not userName eq \"x\"",
        "emails[type eq \"work\"",
        "emails[]",
        "emails[type eq \"work\"]]",
        "emails[type eq \"work\"].value eq \"x\"",
        "userName[value eq \"x\"]",
        "shoeSize eq 44",
        "emails.shoe eq \"x\"",
        "urn:example:none:userName eq \"x\"",
        "active eq \"true\"",
        "userName eq true",
        "userName eq 7",
        "meta.created gt 7",
        "userName eq alice",
        "name eq \"x\"",
        "members eq \"x\"",
        "userName pr pr",
        "userName eq 'x'"
      })
  @Proves("R13")
  void what_cannot_be_used_is_an_invalid_filter(String filter) {
    finds("Users", filter).then().refuses(400, "invalidFilter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"displayName", "userName eq \"x\"", "members[value", "members gt", "x pr"})
  @Proves("R13")
  void for_groups_as_well(String filter) {
    finds("Groups", filter).then().refuses(400, "invalidFilter");
  }

  @Test
  @Proves("R14")
  void in_brackets_all_is_about_one_element() {
    selects("emails[type eq \"work\" and value ew \"home.example\"]");
    selects("emails.type eq \"work\" and emails.value ew \"home.example\"", alice, bob);
    selects("emails[type eq \"work\"] and emails[value ew \"home.example\"]", alice, bob);
    selects("emails[type eq \"home\" and value sw \"alice\"]", alice);
    selects("emails co \"work.example\"", alice, bob);
    selects("emails eq \"zoe@work.example\"", bob);
    selects("groups eq \"%s\"".formatted(client.gets("/Groups").text("/Resources/1/id")), bob);
    finds("Groups", "members eq \"%s\"".formatted(alice)).then().lists(1);
    finds("Groups", "members[value eq \"%s\" and value eq \"%s\"]".formatted(alice, bob))
        .then()
        .lists(0);
    finds("Groups", "members.value eq \"%s\" and members.value eq \"%s\"".formatted(alice, bob))
        .then()
        .lists(1);
  }

  @Test
  @Proves("R15")
  void not_equal_is_that_nothing_is_equal() {
    selects("title ne \"guard\"", bob, carol);
    selects("emails.type ne \"work\"", carol);
    selects("emails.value ne \"bob@home.example\"", alice, carol);
    selects("emails[type ne \"work\"]", alice, bob);
    selects("title eq null", carol);
    selects("title ne null", alice, bob);
    selects("emails eq null", carol);
    selects("emails.display eq null", alice, bob, carol);
    finds("Groups", "members.value ne \"%s\"".formatted(alice)).then().lists(1);
    finds("Groups", "externalId eq null").then().lists(2);
  }

  private List<String> sorted(String by) {
    return ids(client.gets("/Users?sortBy=" + by).answers(200));
  }

  @Test
  @Proves("R16")
  void a_list_is_sorted_as_the_attribute_compares() {
    assertThat(sorted("userName")).containsExactly(alice, bob, carol);
    assertThat(sorted("userName&sortOrder=ascending")).containsExactly(alice, bob, carol);
    assertThat(sorted("userName&sortOrder=descending")).containsExactly(carol, bob, alice);
    assertThat(sorted("title")).containsExactly(alice, bob, carol);
    assertThat(sorted("title&sortOrder=descending")).containsExactly(carol, bob, alice);
    assertThat(sorted("name.familyName")).startsWith(alice);
    assertThat(sorted("name.familyName&sortOrder=descending")).endsWith(alice);
    assertThat(sorted("meta.created&sortOrder=descending")).containsExactly(carol, bob, alice);
    assertThat(sorted("active")).containsExactly(bob, alice, carol);
    assertThat(sorted("id")).isEqualTo(List.of(alice, bob, carol).stream().sorted().toList());
  }

  @Test
  @Proves({"R16", "R11", "C27"})
  void what_has_its_case_is_sorted_and_compared_by_it() {
    var upper = posts("\"userName\": \"u\", \"externalId\": \"Z\"").answers(201).id();
    var lower = posts("\"userName\": \"l\", \"externalId\": \"a\"").answers(201).id();

    assertThat(sorted("externalId")).startsWith(upper, lower);
    assertThat(sorted("externalId&sortOrder=descending")).endsWith(lower, upper);
    selects("externalId lt \"a\"", upper);
    selects("externalId ge \"Z\"", upper, lower);
    selects("externalId gt \"Z\"", lower);
  }

  @Test
  @Proves("R16")
  void of_several_the_primary_one_counts_else_the_first() {
    var dave =
        posts(
                "\"userName\": \"dave\", \"emails\": [{\"value\": \"aaa@x.example\", \"type\": \"work\"}, {\"value\": \"yyy@x.example\", \"type\": \"home\", \"primary\": true}]")
            .answers(201)
            .id();

    assertThat(sorted("emails.value")).containsExactly(alice, bob, dave, carol);
    assertThat(sorted("emails")).containsExactly(alice, bob, dave, carol);
    assertThat(sorted("emails&sortOrder=descending")).containsExactly(carol, dave, bob, alice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoeSize", "name", "password", "", "%22"})
  @Proves("R16")
  void what_cannot_be_sorted_by_is_ignored(String attribute) {
    assertThat(sorted(attribute)).isEqualTo(ids(client.gets("/Users")));
    assertThat(ids(client.gets("/Groups?sortBy=" + attribute)))
        .isEqualTo(ids(client.gets("/Groups")));
  }

  @Test
  @Proves("R16")
  void groups_are_sorted_as_well() {
    var first = ids(client.gets("/Groups?sortBy=displayName").answers(200));
    var last = ids(client.gets("/Groups?sortBy=displayName&sortOrder=descending").answers(200));

    assertThat(last).containsExactly(first.get(1), first.get(0));
    client
        .gets("/Groups?sortBy=displayName&count=1")
        .then()
        .has("/Resources/0/displayName", "Guards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "Groups"})
  @Proves("R17")
  void pages_begin_at_one_and_end_at_the_end(String type) {
    int total = type.equals("Users") ? 3 : 2;

    page(type, "startIndex=0&count=2", total, 1, 2);
    page(type, "startIndex=-7&count=2", total, 1, 2);
    page(type, "startIndex=2", total, 2, total - 1);
    page(type, "count=1", total, 1, 1);
    page(type, "count=0", total, 1, 0);
    page(type, "count=-5", total, 1, 0);
    page(type, "startIndex=%d&count=5".formatted(total + 1), total, total + 1, 0);
    page(type, "startIndex=2147483647&count=2147483647", total, 2147483647, 0);
    page(type, "count=999999", total, 1, total);
    client.gets("/" + type + "?count=x").then().refuses(400, "invalidValue");
  }

  private void page(String type, String query, int total, int start, int items) {
    var page = client.gets("/" + type + "?" + query).then().answers(200);
    page.has("/totalResults", total).has("/startIndex", start).has("/itemsPerPage", items);
    assertThat(page.at("/Resources")).hasSize(items);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users?x",
        "/Users?sortBy=active",
        "/Users?sortBy=title",
        "/Users?sortBy=emails&sortOrder=descending",
        "/Users?filter=userName+pr",
        "/Groups?sortBy=externalId",
        "/?x"
      })
  @Proves("R18")
  void pages_one_after_the_other_show_each_once(String query) {
    for (int i = 0; i < 9; i++) client.makesUser("user-" + i);
    for (int i = 0; i < 9; i++) client.makesGroup("Group " + i);
    var all = ids(client.gets(query + "&count=100"));
    var seen = new ArrayList<String>();

    for (int start = 1; start <= all.size(); start += 4) {
      seen.addAll(ids(client.gets(query + "&count=4&startIndex=" + start)));
    }

    assertThat(seen).isEqualTo(all).doesNotHaveDuplicates();
    assertThat(all).hasSizeGreaterThan(10);
  }

  @Test
  @Proves("R43")
  void a_name_that_is_asked_for_need_not_stand_in_the_uri_and_is_in_no_log() throws IOException {
    var name = "m" + UUID.randomUUID() + "@contoso.example";
    var mary = client.makesUser(name);
    Answer asked = finds("Users", "userName eq \"%s\"".formatted(name)).lists(1);
    Answer posted =
        client.asks(
            "POST",
            "/Users/.search",
            Optional.of(
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"], \"filter\": \"userName eq \\\"%s\\\"\"}"
                    .formatted(name)));
    posted.then().lists(1).has("/Resources/0/id", mary);
    assertThat(posted.at("/Resources")).isEqualTo(asked.at("/Resources"));
    finds("Users", "userName zz \"%s\"".formatted(name)).then().refuses(400, "invalidFilter");
    client
        .postsUser(user("\"userName\": \"%s\"".formatted(name)))
        .then()
        .refuses(409, "uniqueness");

    try (var files = Files.walk(server().data())) {
      for (var file : files.filter(it -> it.toString().endsWith(".log")).toList()) {
        assertThat(Files.readString(file)).doesNotContain(name);
      }
    }
    assertThat(Files.readString(server().log())).doesNotContain(name);
  }
}
