package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every call of Entra: E-02 to E-15. */
class EveryCallIT extends EntraSuite {
  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice =
        entra
            .postsUser(
                """
                {"schemas": ["%s"], "userName": "Alice@contoso.example", "externalId": "Ext-1", "displayName": "Alice Smith", "active": true,
                 "name": {"givenName": "Alice", "familyName": "Smith"}, "title": "Guard",
                 "emails": [{"type": "work", "value": "alice@contoso.example", "primary": true}],
                 "phoneNumbers": [{"type": "mobile", "value": "55555555555"}], "%s": {"employeeNumber": "007"}}
                """
                    .formatted(USER, ENTERPRISE))
            .answers(201)
            .id();
    guards = entra.makesGroup("Guards", alice);
  }

  @Test
  @Proves("E-02")
  void a_token_opens_and_anything_else_is_401() {
    entra.gets("/Users").then().lists(1);

    entra.sending("Authorization", "").gets("/Users").then().refuses(401);
    for (String wrong :
        List.of(
            "Bearer wrong", "Bearer", "non-token", "Basic YTpi", "Bearer " + entra.token() + "x")) {
      entra.sending("Authorization", wrong).gets("/Users").then().refuses(401);
      entra
          .sending("Authorization", wrong)
          .asks("DELETE", "/Users/" + alice, Optional.empty())
          .then()
          .refuses(401);
    }
    entra.getsUser(alice).then().answers(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Add", "Replace", "add", "replace", "ADD", "rEpLaCe"})
  @Proves("E-04")
  void names_urns_and_operations_have_no_case(String op) {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"%s\", \"path\": \"TITLE\", \"value\": \"Keeper\"}".formatted(op),
            "{\"Op\": \"%s\", \"Path\": \"EMAILS[TYPE eq \\\"work\\\"].VALUE\", \"Value\": \"a@contoso.example\"}"
                .formatted(op),
            "{\"op\": \"%s\", \"path\": \"%s:EMPLOYEENUMBER\", \"value\": \"8\"}"
                .formatted(op, ENTERPRISE.toUpperCase()))
        .then()
        .answers(200)
        .holds(
            "{\"title\": \"Keeper\", \"emails\": [{\"type\": \"work\", \"value\": \"a@contoso.example\"}], \"%s\": {\"employeeNumber\": \"8\"}}"
                .formatted(ENTERPRISE));
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"%s\", \"path\": \"DisplayName\", \"value\": \"Gate\"}".formatted(op))
        .then()
        .answers(204);
    entra.findsGroups("DISPLAYNAME Eq \"gate\"").then().lists(1);
  }

  @Test
  @Proves("E-05")
  void an_id_is_shown_on_every_resource_and_stays() {
    entra.gets("/Users?attributes=userName").then().has("/Resources/0/id", alice);
    entra.gets("/Groups?excludedAttributes=members,id").then().has("/Resources/0/id", guards);
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"new@contoso.example\"}",
            "{\"op\": \"Replace\", \"path\": \"externalId\", \"value\": \"new\"}",
            "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .has("/id", alice);
    entra
        .patchesGroup(
            guards, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Gate\"}")
        .answers(204);
    entra.getsGroup(guards).then().has("/id", guards);

    entra.deletesUser(alice).answers(204);
    entra.deletesGroup(guards).answers(204);

    assertThat(entra.makesUser("new@contoso.example")).isNotEqualTo(alice);
    assertThat(entra.makesGroup("Gate")).isNotEqualTo(guards);
  }

  @Test
  @Proves("E-06")
  void values_are_kept_and_bad_ones_explained() {
    entra
        .getsUser(alice)
        .then()
        .has("/userName", "Alice@contoso.example")
        .has("/phoneNumbers/0/value", "55555555555")
        .has("/" + ENTERPRISE + "/employeeNumber", "007");
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"maybe\"}")
        .then()
        .refuses(400, "invalidValue")
        .tells("active", "true or false");
    entra
        .postsUser("{\"displayName\": \"x\"}")
        .then()
        .refuses(400, "invalidValue")
        .tells("userName");
    entra
        .postsGroup("{\"externalId\": \"x\"}")
        .then()
        .refuses(400, "invalidValue")
        .tells("displayName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users?filter=userName+eq+%22nobody%22",
        "/Users?filter=externalId+eq+%22nobody%22",
        "/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22nobody%22",
        "/Users?filter=id+eq+%22nobody%22",
        "/Groups?filter=displayName+eq+%22none%22",
        "/Groups?excludedAttributes=members&filter=externalId+eq+%22none%22",
        "/Groups?filter=id+eq+%22none%22+and+members+eq+%22none%22&attributes=id"
      })
  @Proves("E-07")
  void to_find_nothing_is_200(String target) {
    entra.gets(target).then().lists(0).has("/Resources", new String[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id eq \"ALICE\"",
        "userName eq \"alice@CONTOSO.example\"",
        "externalId eq \"Ext-1\"",
        "displayName eq \"alice smith\"",
        "title eq \"Guard\"",
        "active eq true",
        "active eq \"True\"",
        "name.givenName eq \"Alice\"",
        "name.familyName eq \"Smith\"",
        "emails[type eq \"work\"].value eq \"alice@contoso.example\"",
        "emails[type eq \"work\" and value eq \"alice@contoso.example\"]",
        "phoneNumbers[type eq \"mobile\"].value eq \"55555555555\"",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"007\"",
        "employeeNumber eq \"007\"",
        "id eq \"ALICE\" and userName eq \"alice@contoso.example\"",
        "userName eq \"alice@contoso.example\" and active eq true and externalId eq Ext-1"
      })
  @Proves("E-08")
  void whatever_may_match_is_found(String filter) {
    var bob = entra.makesUser("bob@contoso.example");
    entra.patchesUser(bob, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    entra.findsUsers(filter.replace("ALICE", alice)).then().lists(1).has("/Resources/0/id", alice);
    entra
        .findsUsers(filter.replace("ALICE", alice) + " and userName eq \"bob@contoso.example\"")
        .then()
        .lists(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"displayName eq \"guards\"", "id eq \"GUARDS\" and members eq \"ALICE\""})
  @Proves("E-08")
  void groups_are_found_as_well(String filter) {
    entra.makesGroup("Keepers", alice);

    entra
        .findsGroups(filter.replace("GUARDS", guards).replace("ALICE", alice))
        .then()
        .lists(1)
        .has("/Resources/0/id", guards);
  }

  @Test
  @Proves("E-10")
  void a_type_stands_for_one_element() {
    for (String op : List.of("Add", "Replace")) {
      for (String value : List.of("1", "2", "2")) {
        entra
            .patchesUser(
                alice,
                "{\"op\": \"%s\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"%s\"}"
                    .formatted(op, value),
                "{\"op\": \"%s\", \"path\": \"phoneNumbers[type eq \\\"fax\\\"].value\", \"value\": \"%s\"}"
                    .formatted(op, value),
                "{\"op\": \"%s\", \"path\": \"addresses[type eq \\\"work\\\"].formatted\", \"value\": \"%s\"}"
                    .formatted(op, value))
            .then()
            .answers(200)
            .holds(
                "{\"emails\": [{\"type\": \"work\", \"value\": \"%1$s\"}], \"phoneNumbers\": [{\"type\": \"mobile\"}, {\"type\": \"fax\", \"value\": \"%1$s\"}], \"addresses\": [{\"type\": \"work\", \"formatted\": \"%1$s\"}]}"
                    .formatted(value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users",
        "/Groups",
        "/",
        "/Schemas",
        "/ResourceTypes",
        "/ServiceProviderConfig",
        "/Users/none",
        "/Nothing",
        "/Users?filter=x",
        "/Users?filter=userName+eq+%22nobody%22",
        "/Users?attributes=title,emails.display"
      })
  @Proves("E-12")
  void nothing_is_null(String target) {
    entra.postsUser(
        "{\"userName\": \"n\", \"title\": null, \"name\": {\"givenName\": null}, \"emails\": [null]}");

    assertThat(nulls(entra.gets(target).body())).isZero();
  }

  private static int nulls(JsonNode node) {
    if (node.isNull()) return 1;
    int found = 0;
    for (JsonNode one : node) found += nulls(one);
    return found;
  }

  @Test
  @Proves("E-14")
  void nobody_has_to_know_a_version() {
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"A\"}")
        .then()
        .answers(200);
    entra.putsUser(alice, "{\"userName\": \"alice@contoso.example\"}").then().answers(200);
    entra
        .patchesGroup(guards, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"A\"}")
        .then()
        .answers(204);
    entra.putsGroup(guards, "{\"displayName\": \"B\"}").then().answers(200);
    entra.deletesGroup(guards).then().answers(204);
    entra.deletesUser(alice).then().answers(204);
  }

  @Test
  @Proves("E-15")
  void twenty_five_requests_a_second_are_answered() {
    provisioned(10);
    var times = Collections.synchronizedList(new ArrayList<Duration>());
    var start = Instant.now();

    IntStream.range(0, 25).parallel().forEach(i -> times.add(provisioned(4)));

    // a hundred requests and more, which may take four seconds
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    assertThat(times).hasSize(25).allMatch(it -> it.toMillis() < 4_000);
  }

  /** A user who is looked up, made and changed: as many requests. */
  private Duration provisioned(int requests) {
    var start = Instant.now();
    var name = UUID.randomUUID() + "@contoso.example";
    Answer answer = entra.findsUsers("userName eq \"%s\"".formatted(name)).answers(200);
    var id = entra.makesUser(name);
    for (int i = 2; i < requests; i++) {
      answer =
          entra.patchesUser(
              id, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"%d\"}".formatted(i));
      answer.answers(200);
    }
    return Duration.between(start, Instant.now());
  }

  @Test
  @Proves("E-03")
  void an_answer_is_scim_whatever_it_is() {
    Directory bare = entra.sending("Accept", "").sending("Content-Type", "");

    for (String target :
        List.of(
            "/Users",
            "/Groups",
            "/Schemas",
            "/Users/" + alice,
            "/Groups/" + guards,
            "/Users/none",
            "/None")) {
      bare.gets(target).then().isScim();
    }
    bare.sending("Authorization", "").gets("/Users").then().refuses(401);
    entra.gets("/Schemas/" + GROUP).then().isScim();
  }
}
