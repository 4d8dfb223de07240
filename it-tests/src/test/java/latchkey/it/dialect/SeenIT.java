package latchkey.it.dialect;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.client.Wire;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Bugs that other servers had between 2019 and 2026, each by the request that showed it: B1 to B38.
 */
class SeenIT extends Suite {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private Directory entra;
  private String alice;
  private String bob;
  private String carol;
  private String guards;

  @BeforeEach
  void alice_and_bob_are_guards() {
    entra = given().entra(organization);
    alice =
        entra
            .postsUser(
                """
                {"userName": "alice@example.example", "externalId": "alice", "displayName": "Alice Smith",
                 "name": {"givenName": "Alice", "familyName": "Smith"},
                 "emails": [{"type": "work", "value": "alice@example.example", "primary": true},
                            {"type": "home", "value": "alice@home.example"}]}
                """)
            .answers(201)
            .id();
    bob = entra.makesUser("bob@example.example");
    carol = entra.makesUser("carol@example.example");
    guards = entra.makesGroup("Guards", alice, bob);
  }

  private Set<String> members() {
    var found = new TreeSet<String>();
    entra.getsGroup(guards).at("/members").forEach(it -> found.add(it.path("value").asText()));
    return found;
  }

  private Answer patch(String operation) {
    return entra.patchesUser(alice, operation);
  }

  @Test
  @DisplayName("B1 Replace with a capital is replace")
  @Proves("B1")
  void b1() {
    patch("{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}")
        .then()
        .answers(200)
        .has("/title", "Keeper");
  }

  @Test
  @DisplayName("B2 and add without one is add")
  @Proves("B2")
  void b2() {
    for (String op : new String[] {"add", "Add", "ADD"}) {
      patch("{\"op\": \"%s\", \"path\": \"title\", \"value\": \"%1$s\"}".formatted(op))
          .then()
          .answers(200)
          .has("/title", op);
    }
  }

  @Test
  @DisplayName("B3 False as text disables, and comes back as a boolean")
  @Proves("B3")
  void b3() {
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}").answers(200);

    assertThat(entra.getsUser(alice).at("/active").isBoolean()).isTrue();
    entra.getsUser(alice).then().has("/active", false);
  }

  @Test
  @DisplayName("B4 an Add on active disables, too")
  @Proves("B4")
  void b4() {
    patch("{\"op\": \"Add\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .answers(200)
        .has("/active", false);
    organization.product().asksAbout(alice).then().has("/access", "denied");
  }

  @Test
  @DisplayName("B5 to enable who is enabled succeeds and changes nothing")
  @Proves("B5")
  void b5() {
    var before = entra.getsUser(alice).body();

    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}").answers(200);

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  @DisplayName("B6 an element that is not there is made, and the rest of the PATCH is not lost")
  @Proves("B6")
  void b6() {
    entra
        .patchesUser(
            bob,
            "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Bob\"}",
            "{\"op\": \"Replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"bob@example.example\"}")
        .then()
        .answers(200)
        .holds(
            "{\"displayName\": \"Bob\", \"emails\": [{\"type\": \"work\", \"value\": \"bob@example.example\"}]}");
  }

  @Test
  @DisplayName("B7 three parts of one address make one address")
  @Proves("B7")
  void b7() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"addresses[type eq \\\"work\\\"].formatted\", \"value\": \"Building 5\"}",
            "{\"op\": \"Add\", \"path\": \"addresses[type eq \\\"work\\\"].locality\", \"value\": \"Berlin\"}",
            "{\"op\": \"Add\", \"path\": \"addresses[type eq \\\"work\\\"].region\", \"value\": \"BE\"}")
        .then()
        .answers(200)
        .holds(
            "{\"addresses\": [{\"type\": \"work\", \"formatted\": \"Building 5\", \"locality\": \"Berlin\", \"region\": \"BE\"}]}");
  }

  @Test
  @DisplayName("B8 to replace the work e-mail leaves the one at home, and what is primary")
  @Proves("B8")
  void b8() {
    patch(
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"al@example.example\"}")
        .then()
        .answers(200)
        .holds(
            """
            {"emails": [{"type": "work", "value": "al@example.example", "primary": true},
                        {"type": "home", "value": "alice@home.example"}]}
            """);
  }

  @Test
  @DisplayName("B9 keys with dots are paths and spare the siblings")
  @Proves("B9")
  void b9() {
    patch("{\"op\": \"replace\", \"value\": {\"name.familyName\": \"Jones\"}}")
        .then()
        .answers(200)
        .holds("{\"name\": {\"givenName\": \"Alice\", \"familyName\": \"Jones\"}}")
        .lacks("/name.familyName");
  }

  @Test
  @DisplayName("B10 the dot in 2.0 is part of the URN")
  @Proves("B10")
  void b10() {
    patch(
            "{\"op\": \"Add\", \"path\": \"%s:employeeNumber\", \"value\": \"701984\"}"
                .formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/" + ENTERPRISE + "/employeeNumber", "701984");
  }

  @Test
  @DisplayName("B11 a manager may be a text")
  @Proves("B11")
  void b11() {
    patch("{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"271\"}".formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/" + ENTERPRISE + "/manager/value", "271");
  }

  private static String removing(String... who) {
    var list =
        Arrays.stream(who)
            .map(id -> "{\"$ref\": null, \"value\": \"%s\"}".formatted(id))
            .collect(Collectors.joining(","));
    return "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [%s]}".formatted(list);
  }

  @Test
  @DisplayName("B12 to remove one member does not empty the group")
  @Proves("B12")
  void b12() {
    entra.patchesGroup(guards, removing(alice)).answers(204);

    assertThat(members()).containsExactly(bob);
  }

  @Test
  @DisplayName("B13 a remove may have a value")
  @Proves("B13")
  void b13() {
    entra.patchesGroup(guards, removing(alice)).then().answers(204).isEmpty();
    patch("{\"op\": \"Remove\", \"path\": \"displayName\", \"value\": \"Alice Smith\"}")
        .then()
        .answers(200)
        .lacks("/displayName");
  }

  @Test
  @DisplayName("B14 a filter removes whom it names, and an add keeps who is there")
  @Proves("B14")
  void b14() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(alice))
        .answers(204);
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(carol))
        .answers(204);

    assertThat(members()).containsExactlyInAnyOrder(bob, carol);
  }

  @Test
  @DisplayName("B15 members that are not mentioned stay")
  @Proves("B15")
  void b15() {
    entra
        .patchesGroup(guards, "{\"op\": \"replace\", \"path\": \"externalId\", \"value\": \"g\"}")
        .answers(204);
    entra
        .patchesGroup(guards, "{\"op\": \"replace\", \"value\": {\"displayName\": \"Gate\"}}")
        .answers(204);

    assertThat(members()).containsExactlyInAnyOrder(alice, bob);
  }

  @Test
  @DisplayName("B16 the externalId of a group can be added, replaced and removed")
  @Proves("B16")
  void b16() {
    for (String op : new String[] {"add", "replace"}) {
      entra
          .patchesGroup(
              guards,
              "{\"op\": \"%s\", \"path\": \"externalId\", \"value\": \"%1$s\"}".formatted(op))
          .answers(204);
      entra.getsGroup(guards).then().has("/externalId", op);
    }
    entra.patchesGroup(guards, "{\"op\": \"remove\", \"path\": \"externalId\"}").answers(204);
    entra.getsGroup(guards).then().lacks("/externalId");
  }

  @Test
  @DisplayName("B17 to remove several removes those")
  @Proves("B17")
  void b17() {
    var dave = entra.makesUser("dave@example.example");
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}, {\"value\": \"%s\"}]}"
                .formatted(carol, dave))
        .answers(204);

    entra.patchesGroup(guards, removing(alice, carol)).answers(204);

    assertThat(members()).containsExactlyInAnyOrder(bob, dave);
  }

  @Test
  @DisplayName("B18 an answer shows who is a member now, and once")
  @Proves("B18")
  void b18() {
    var operations =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "add", "path": "members", "value": [{"value": "%s"}]}, %s]}
        """
            .formatted(bob, removing(alice));

    entra
        .asks("PATCH", "/Groups/" + guards + "?attributes=members", Optional.of(operations))
        .then()
        .answers(200)
        .holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(bob));
  }

  @Test
  @DisplayName("B19 an empty list of members empties the group")
  @Proves("B19")
  void b19() {
    var empties = "{\"op\": \"replace\", \"path\": \"members\", \"value\": []}";
    entra.patchesGroup(guards, empties).then().answers(204);
    assertThat(members()).isEmpty();
    var keepers = entra.makesGroup("Keepers", alice, bob);

    given().okta(organization).patchesGroup(keepers, empties).then().answers(204);

    entra.getsGroup(keepers).then().lacks("/members/0");
  }

  @Test
  @DisplayName("B20 who is found and who is taken are compared in one way")
  @Proves("B20")
  void b20() {
    entra.makesUser("Jörg@example.example");
    for (String same : new String[] {"jörg@example.example", "JÖRG@EXAMPLE.EXAMPLE"}) {
      entra.findsUsers("userName eq \"%s\"".formatted(same)).then().lists(1);
      entra.postsUser("{\"userName\": \"%s\"}".formatted(same)).then().refuses(409, "uniqueness");
    }
  }

  @Test
  @DisplayName("B21 two users may share an e-mail address")
  @Proves("B21")
  void b21() {
    entra
        .postsUser(
            "{\"userName\": \"al@example.example\", \"emails\": [{\"type\": \"work\", \"value\": \"alice@example.example\"}]}")
        .then()
        .answers(201);
  }

  @Test
  @DisplayName("B22 a GET needs no media type, and the answer is scim+json")
  @Proves("B22")
  void b22() {
    for (String accept : new String[] {"", "*/*", "text/html", "application/json, */*"}) {
      entra
          .sending("Accept", accept)
          .sending("Content-Type", "")
          .findsUsers("userName eq \"nobody\"")
          .then()
          .answers(200)
          .has("/totalResults", 0);
    }
    entra.sending("Accept", "").findsUsers("userName eq \"nobody\"").then().isScim();
  }

  @Test
  @DisplayName("B23 nobody has to say a User-Agent")
  @Proves("B23")
  void b23() {
    new Wire(server().url())
        .send(
            "GET /scim/v2/Users?filter=userName+eq+%22alice%40example.example%22 HTTP/1.1",
            "Authorization: Bearer " + entra.token())
        .then()
        .answers(200)
        .has("/totalResults", 1);
  }

  @Test
  @DisplayName("B24 to ask about somebody neither revives nor makes anybody")
  @Proves("B24")
  void b24() {
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}").answers(200);

    organization
        .product()
        .asksAboutUserName("alice@example.example")
        .then()
        .has("/access", "denied");
    organization.product().asksAboutUserName("new@example.example").then().answers(404);

    entra.getsUser(alice).then().has("/active", false);
    entra.findsUsers("userName eq \"new@example.example\"").then().lists(0);
  }

  @Test
  @DisplayName("B25 who is inactive is still shown and found")
  @Proves("B25")
  void b25() {
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}").answers(200);

    entra.getsUser(alice).then().answers(200).has("/active", false);
    entra.findsUsers("userName eq \"alice@example.example\"").then().lists(1);
  }

  @Test
  @DisplayName("B26 True in quotes selects the primary role, and primary is a boolean")
  @Proves("B26")
  void b26() {
    var user =
        entra
            .postsUser(
                "{\"userName\": \"r@example.example\", \"roles\": [{\"primary\": \"True\", \"value\": \"a\"}]}")
            .answers(201)
            .id();

    var answer =
        entra.patchesUser(
            user,
            "{\"op\": \"replace\", \"path\": \"roles[primary eq \\\"True\\\"].display\", \"value\": \"A\"}");

    answer
        .then()
        .answers(200)
        .holds("{\"roles\": [{\"primary\": true, \"value\": \"a\", \"display\": \"A\"}]}");
    assertThat(answer.at("/roles/0/primary").isBoolean()).isTrue();
  }

  @Test
  @DisplayName("B27 the type of an e-mail address is kept")
  @Proves("B27")
  void b27() {
    entra.getsUser(alice).then().has("/emails/0/type", "work").has("/emails/1/type", "home");
    entra
        .findsUsers("emails[type eq \"home\" and value eq \"alice@example.example\"]")
        .then()
        .lists(0);
  }

  @Test
  @DisplayName("B28 PATCH is there, and said to be")
  @Proves("B28")
  void b28() {
    patch("{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}").answers(200);
    entra.gets("/ServiceProviderConfig").then().answers(200).has("/patch/supported", true);
  }

  @Test
  @DisplayName("B29 a filter may go on after its brackets")
  @Proves("B29")
  void b29() {
    entra.findsUsers("emails[type eq \"work\"].value eq \"alice@example.example\"").then().lists(1);
    entra.findsUsers("emails[type eq \"home\"].value eq \"alice@example.example\"").then().lists(0);
  }

  @Test
  @DisplayName("B30 a member may come with a displayName")
  @Proves("B30")
  void b30() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\", \"displayName\": \"Carol\"}]}"
                .formatted(carol))
        .answers(204);

    assertThat(members()).contains(carol);
  }

  @Test
  @DisplayName("B31 no operations change nothing")
  @Proves("B31")
  void b31() {
    var before = entra.getsUser(alice).body();

    entra.patchesUser(alice).then().answers(200);

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  @DisplayName("B32 either dialect works with one mapping of active")
  @Proves("B32")
  void b32() {
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .has("/active", false);
    patch("{\"op\": \"replace\", \"value\": {\"active\": true}}").then().has("/active", true);
  }

  @Test
  @DisplayName("B33 who is known by nothing but the SCIM id loses access, too")
  @Proves("B33")
  void b33() {
    var nobodys = entra.makesUser("nobodys@example.example");

    entra.patchesUser(nobodys, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    organization.product().asksAbout(nobodys).then().has("/access", "denied");
  }

  @Test
  @DisplayName("B34 discovery answers lists, members can be left out, names come back as they were")
  @Proves("B34")
  void b34() {
    for (String listed : new String[] {"/Schemas", "/ResourceTypes"}) {
      var answer = entra.gets(listed).answers(200);
      assertThat(answer.at("/Resources").isArray()).isTrue();
      answer.then().has("/schemas/0", "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    }
    entra.gets("/Groups/" + guards + "?excludedAttributes=members").then().lacks("/members");
    patch(
            "{\"op\": \"Replace\", \"path\": \"name.formatted\", \"value\": \"Dr. Alice  van Smith\"}")
        .then()
        .has("/name/formatted", "Dr. Alice  van Smith")
        .has("/name/familyName", "Smith");
  }

  @Test
  @DisplayName("B35 a key may have its namespace")
  @Proves("B35")
  void b35() {
    patch(
            "{\"op\": \"add\", \"value\": {\"%s:department\": \"Gate\", \"urn:ietf:params:scim:schemas:core:2.0:User:title\": \"Keeper\"}}"
                .formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/title", "Keeper")
        .has("/" + ENTERPRISE + "/department", "Gate");
  }

  @Test
  @DisplayName("B36 nothing is added to what was sent")
  @Proves("B36")
  void b36() {
    var answer = entra.getsUser(alice);

    answer.then().lacks("/emails/0/display", "/emails/1/primary", "/name/formatted", "/nickName");
    assertThat(StreamSupport.stream(answer.at("/emails").spliterator(), false)).hasSize(2);
  }

  @Test
  @DisplayName("B37 an e-mail entry without a value is refused, or dropped beside others")
  @Proves("B37")
  void b37() {
    entra
        .postsUser("{\"userName\": \"v@example.example\", \"emails\": [{\"type\": \"work\"}]}")
        .then()
        .refuses(400, "invalidValue")
        .tells("emails");
    patch(
            "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"type\": \"other\"}, {\"type\": \"other\", \"value\": \"o@example.example\"}]}")
        .answers(200);

    assertThat(entra.getsUser(alice).at("/emails").size()).isEqualTo(3);
  }

  @Test
  @DisplayName("B38 a password never comes back, errors have bodies, operations are counted")
  @Proves("B38")
  void b38() {
    var made =
        entra.postsUser("{\"userName\": \"p@example.example\", \"password\": \"t1meMa$heen\"}");
    var many =
        IntStream.range(0, 1_001)
            .mapToObj(i -> "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Keeper\"}")
            .toArray(String[]::new);

    assertThat(made.answers(201).text()).doesNotContain("t1meMa$heen");
    assertThat(entra.gets("/Users/" + made.id() + "?attributes=password").answers(200).text())
        .doesNotContain("t1meMa$heen");
    entra.getsUser("none").then().refuses(404);
    entra.patchesUser(alice, many).then().refuses(400, "tooMany");
    entra.getsUser(alice).then().lacks("/title");
  }
}
