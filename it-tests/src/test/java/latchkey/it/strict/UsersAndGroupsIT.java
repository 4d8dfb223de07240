package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import latchkey.it.client.Organization;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user and a group are (RFC 7643 §4): rows C17, C18, C20, C22, C23, C27 and C28. */
class UsersAndGroupsIT extends StrictSuite {
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice =
        posts(
                """
                "userName": "Alice@contoso.example", "externalId": "Ext", "displayName": "Alice", "title": "Guard", "name": {"familyName": "Smith"},
                "emails": [{"value": "A@contoso.example", "type": "work"}], "phoneNumbers": [{"value": "x7", "type": "Mobile"}],
                "profileUrl": "https://contoso.example/A", "x509Certificates": [{"value": "QUJD"}], "%s": {"department": "Doors"}
                """
                    .formatted(ENTERPRISE))
            .answers(201)
            .id();
    guards = client.makesGroup("Guards", alice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\": \"T\"",
        "\"userName\": null",
        "\"userName\": \"\"",
        "\"userName\": \"  \"",
        "\"userName\": 7",
        "\"userName\": [\"x\"]"
      })
  @Proves("C17")
  void a_user_needs_a_name(String members) {
    posts(members).then().refuses(400, "invalidValue").tells("userName");
    client.putsUser(alice, user(members)).then().refuses(400, "invalidValue");

    client.gets("/Users").then().lists(1).has("/Resources/0/userName", "Alice@contoso.example");
  }

  @Test
  @Proves("C17")
  void a_name_is_one_users_whatever_the_case() {
    var bob = client.makesUser("bob@contoso.example");
    var taken = "\"userName\": \"aLICE@CONTOSO.example\"";

    posts(taken).then().refuses(409, "uniqueness");
    client.putsUser(bob, user(taken)).then().refuses(409, "uniqueness");
    patches("/Users/" + bob, "{\"op\": \"replace\", \"value\": {%s}}".formatted(taken))
        .then()
        .refuses(409, "uniqueness");
    finds("Users", "userName eq \"ALICE@contoso.EXAMPLE\"")
        .then()
        .lists(1)
        .has("/Resources/0/userName", "Alice@contoso.example");
    client.putsUser(alice, user(taken)).then().answers(200).has("/id", alice);
    given().strict(Organization.fresh(operator)).makesUser("Alice@contoso.example");
  }

  @Test
  @Proves({"C18", "C28"})
  void a_password_is_told_to_nobody() {
    var secret = "t1meMa$heen";
    var member = "\"userName\": \"bob@contoso.example\", \"password\": \"%s\"".formatted(secret);
    var made = posts(member).answers(201);
    var answers =
        List.of(
            made,
            client.putsUser(made.id(), user(member)).answers(200),
            patches(
                    "/Users/" + made.id(),
                    "{\"op\": \"replace\", \"path\": \"password\", \"value\": \"%s\"}"
                        .formatted(secret))
                .answers(200),
            client.gets("/Users/" + made.id() + "?attributes=password,userName").answers(200),
            client.gets("/Users?attributes=password").answers(200),
            client.gets("/?sortBy=password").answers(200));

    assertThat(answers)
        .allSatisfy(
            it -> assertThat(it.text()).doesNotContain(secret).doesNotContain("\"password\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password eq \"t1meMa$heen\"",
        "password pr",
        "password sw \"t\"",
        "not (password eq \"x\")",
        "userName pr and password co \"a\"",
        USER + ":password pr"
      })
  @Proves("C18")
  void nothing_can_be_learnt_of_a_password_by_asking(String filter) {
    finds("Users", filter).then().refuses(400, "invalidFilter").tells("password");
  }

  @Test
  @Proves({"C20", "C28"})
  void groups_follow_from_members() {
    var keepers = client.makesGroup("Keepers");
    var other = "\"groups\": [{\"value\": \"%s\"}]".formatted(keepers);

    posts("\"userName\": \"bob@contoso.example\", " + other).then().answers(201).lacks("/groups");
    client
        .putsUser(alice, user("\"userName\": \"Alice@contoso.example\", " + other))
        .then()
        .holds("{\"groups\": [{\"value\": \"%s\", \"display\": \"Guards\"}]}".formatted(guards));
    for (String operation :
        List.of(
            "{\"op\": \"add\", \"path\": \"groups\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(keepers),
            "{\"op\": \"remove\", \"path\": \"groups\"}",
            "{\"op\": \"replace\", \"path\": \"groups[value eq \\\"%s\\\"].display\", \"value\": \"x\"}"
                .formatted(guards))) {
      patches("/Users/" + alice, operation).then().refuses(400, "mutability");
    }
    client.getsGroup(keepers).then().lacks("/members/0");

    client.deletesGroup(guards).answers(204);

    client.getsUser(alice).then().lacks("/groups");
  }

  @Test
  @Proves("C22")
  void a_group_needs_a_name() {
    for (String members :
        List.of("\"externalId\": \"x\"", "\"displayName\": null", "\"displayName\": \"\"")) {
      postsGroup(members).then().refuses(400, "invalidValue").tells("displayName");
      client.putsGroup(guards, group(members)).then().refuses(400, "invalidValue");
    }
    patches("/Groups/" + guards, "{\"op\": \"remove\", \"path\": \"displayName\"}")
        .then()
        .answers(400);
    client.getsGroup(guards).then().has("/displayName", "Guards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "$ref", "type", "display"})
  @Proves({"C22", "C28"})
  void what_is_said_of_a_member_is_not_changed(String part) {
    var before = client.getsGroup(guards).body();

    patches(
            "/Groups/" + guards,
            "{\"op\": \"replace\", \"path\": \"members[value eq \\\"%s\\\"].%s\", \"value\": \"Group\"}"
                .formatted(alice, part))
        .then()
        .refuses(400, "mutability");

    assertThat(client.getsGroup(guards).body()).isEqualTo(before);
  }

  @Test
  @Proves("C22")
  void a_member_is_said_to_be_a_user() {
    client.getsGroup(guards).then().has("/members/0/value", alice).has("/members/0/type", "User");
  }

  @Test
  @Proves("C23")
  void what_an_enterprise_says_of_a_user_is_kept() {
    var boss = posts("\"userName\": \"boss@contoso.example\", \"displayName\": \"The Boss\"").id();
    var sent =
        """
        {"%s": {"employeeNumber": "701984", "costCenter": "4130", "organization": "Universal", "division": "Parks",
                "department": "Tours", "manager": {"value": "%s"}}}
        """
            .formatted(ENTERPRISE, boss);
    var made =
        posts(
            "\"userName\": \"bob@contoso.example\", "
                + sent.strip()
                    .substring(1, sent.strip().length() - 1)
                    .replace("}}", ", \"displayName\": \"Junk\"}}"));

    made.then().answers(201).holds(sent);
    client.getsUser(made.id()).then().holds(sent);
    assertThat(client.getsUser(made.id()).text()).doesNotContain("Junk");
    patches(
            "/Users/" + made.id(),
            "{\"op\": \"replace\", \"path\": \"%s:manager.displayName\", \"value\": \"Junk\"}"
                .formatted(ENTERPRISE))
        .then()
        .refuses(400, "mutability");
  }

  @ParameterizedTest
  @CsvSource({
    "userName, Alice@contoso.example, false",
    "displayName, Alice, false",
    "title, Guard, false",
    "name.familyName, Smith, false",
    "emails.value, A@contoso.example, false",
    "emails.type, work, false",
    "phoneNumbers.value, x7, false",
    "phoneNumbers.type, Mobile, false",
    ENTERPRISE + ":department, Doors, false",
    "groups.display, Guards, false",
    "externalId, Ext, true",
    "profileUrl, https://contoso.example/A, true",
    "x509Certificates.value, QUJD, true",
    "meta.resourceType, User, true"
  })
  @Proves("C27")
  void case_matters_where_the_schema_says_so(String attribute, String value, boolean exact) {
    var other = value.equals(value.toUpperCase()) ? value.toLowerCase() : value.toUpperCase();

    for (String filter : List.of("%s eq \"%s\"", "%s sw \"%s\"", "%s co \"%s\"", "%s ew \"%s\"")) {
      finds("Users", filter.formatted(attribute, value)).then().lists(1);
      finds("Users", filter.formatted(attribute, other)).then().lists(exact ? 0 : 1);
    }
    client.getsUser(alice).then().has("/userName", "Alice@contoso.example");
  }

  @ParameterizedTest
  @CsvSource({"id", "groups.value"})
  @Proves("C27")
  void ids_are_compared_exactly(String attribute) {
    var id = attribute.equals("id") ? alice : guards;

    finds("Users", "%s eq \"%s\"".formatted(attribute, id)).then().lists(1);
    finds("Users", "%s eq \"%s\"".formatted(attribute, id.toUpperCase())).then().lists(0);
  }

  @ParameterizedTest
  @CsvSource({
    "displayName, Guards, false",
    "members.value, ALICE, true",
    "externalId, Doors, true"
  })
  @Proves("C27")
  void of_groups_as_well(String attribute, String text, boolean exact) {
    patches(
        "/Groups/" + guards, "{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"Doors\"}");
    var value = text.equals("ALICE") ? alice : text;

    finds("Groups", "%s eq \"%s\"".formatted(attribute, value)).then().lists(1);
    finds("Groups", "%s eq \"%s\"".formatted(attribute, value.toUpperCase()))
        .then()
        .lists(exact ? 0 : 1);
    client.asks("GET", "/Groups/" + guards, Optional.empty()).then().has("/displayName", "Guards");
  }
}
