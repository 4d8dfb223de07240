package latchkey.it.schema;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organization's own attributes, from their definition to the last of their values. */
class SchemasIT extends Suite {
  private static final String URN = "urn:ietf:params:scim:schemas:extension:contoso:2.0:User";
  private static final String OF_GROUPS =
      "urn:ietf:params:scim:schemas:extension:contoso:2.0:Group";

  private static final String KEYRING =
      """
      {"id": "%s", "name": "Keyring", "description": "What Contoso adds", "resourceType": "User",
       "attributes": [
         {"name": "badge", "description": "Its number", "uniqueness": "server"},
         {"name": "level", "type": "integer"},
         {"name": "score", "type": "decimal"},
         {"name": "trained", "type": "boolean"},
         {"name": "since", "type": "dateTime"},
         {"name": "color", "canonicalValues": ["red", "green"]},
         {"name": "hired", "type": "dateTime", "mutability": "immutable"},
         {"name": "pin", "mutability": "writeOnly"},
         {"name": "tags", "multiValued": true},
         {"name": "locker", "type": "complex", "subAttributes": [
           {"name": "label", "required": true}, {"name": "floor", "type": "integer"}]},
         {"name": "keys", "type": "complex", "multiValued": true, "subAttributes": [
           {"name": "value"}, {"name": "type"}, {"name": "copies", "type": "integer"}]}]}
      """
          .formatted(URN);

  private Directory client;

  @BeforeEach
  void a_strict_client_is_connected() {
    client = given().strict(organization);
  }

  // --- defined and discovered

  @Test
  void a_schema_is_defined_and_read() {
    var made = defines(KEYRING);

    made.answers(201)
        .has("/id", URN)
        .has("/resourceType", "User")
        .has("/required", false)
        .has("/version", 1)
        .hasHeader("ETag", "W/\"1\"");
    assertThat(made.header("location").orElseThrow()).endsWith("/schemas/" + URN);
    assertThat(made.at("/attributes/0").toString())
        .isEqualTo(
            "{\"name\":\"badge\",\"type\":\"string\",\"multiValued\":false,"
                + "\"description\":\"Its number\",\"required\":false,\"caseExact\":false,"
                + "\"mutability\":\"readWrite\",\"returned\":\"default\","
                + "\"uniqueness\":\"server\"}");
    operator.gets(organization.path() + "/schemas/" + URN).then().answers(200).has("/id", URN);
    operator.gets(organization.path() + "/schemas").then().answers(200).has("/items/0/id", URN);
  }

  @Test
  void directories_discover_it_at_once() {
    defines(KEYRING).answers(201);

    client.gets("/Schemas/" + URN).then().answers(200).has("/attributes/0/uniqueness", "server");
    assertThat(urns(client.gets("/Schemas"))).contains(URN);
    client
        .gets("/ResourceTypes/User")
        .then()
        .has("/schemaExtensions/1/schema", URN)
        .has("/schemaExtensions/1/required", false);
    client.gets("/ResourceTypes/Group").then().has("/schemaExtensions", List.of());
  }

  private static List<String> urns(Answer list) {
    return StreamSupport.stream(list.at("/Resources").spliterator(), false)
        .map(one -> one.path("id").asText())
        .toList();
  }

  @Test
  void another_organization_knows_nothing_of_it() {
    defines(KEYRING).answers(201);
    var other = Organization.fresh(operator);
    var stranger = given().strict(other);

    stranger.gets("/Schemas/" + URN).then().refuses(404);
    assertThat(urns(stranger.gets("/Schemas"))).doesNotContain(URN);
    stranger.postsUser(user("babs", "\"badge\": \"1\"")).then().refuses(400, "invalidValue");
    stranger.findsUsers(URN + ":badge pr").then().refuses(400, "invalidFilter");
    operator.gets(other.path() + "/schemas").then().has("/items", List.of());
    operator.gets(other.path() + "/schemas/" + URN).then().isProblem(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id": "urn:x:a"      | "id": "no urn"                                              | id
          "id": "urn:x:a"      | "id": "urn:ietf:params:scim:schemas:core:2.0:User"          | id
          "id": "urn:x:a"      | "id": "urn:ietf:params:scim:schemas:core:2.0:User:more"     | id
          "resourceType": "User" | "resourceType": "Door"                                    | resourceType
          "name": "a1"         | "name": "1a"                                                | name
          "name": "a1"         | "name": "a1", "type": "number"                              | type
          "name": "a1"         | "name": "a1", "type": "complex"                             | subAttributes
          "name": "a1"         | "name": "a1", "type": "boolean", "uniqueness": "server"     | uniqueness
          "name": "a1"         | "name": "a1", "uniqueness": "global"                        | uniqueness
          "name": "a1"         | "name": "a1", "mutability": "readOnly", "required": true    | required
          "name": "a1"         | "name": "a1", "mutability": "writeOnly", "returned": "always" | returned
          "name": "a1"         | "name": "a1", "type": "reference", "caseExact": false       | caseExact
          "name": "a1"         | "name": "a1", "type": "integer", "canonicalValues": ["1"]   | canonicalValues
          "name": "a1"         | "name": "a1"}, {"name": "A1"                                | attributes
          "multiValued": false | "multiValued": "no"                                         | multiValued
          """)
  void what_makes_no_sense_is_a_problem_that_names_it(String right, String wrong, String named) {
    var sound =
        """
        {"id": "urn:x:a", "name": "A", "resourceType": "User",
         "attributes": [{"name": "a1", "multiValued": false}]}
        """;

    defines(sound.replace(right, wrong)).then().isProblem(400).tells(named);
    operator.gets(organization.path() + "/schemas").then().has("/items", List.of());
  }

  @Test
  void a_urn_is_taken_once_and_not_by_what_it_begins() {
    defines(KEYRING).answers(201);

    defines(KEYRING).then().isProblem(409);
    defines(KEYRING.replace(URN, URN + ":more")).then().isProblem(409);
  }

  @Test
  void there_are_only_so_many() {
    for (int i = 0; i < 20; i++) defines(KEYRING.replace(URN, URN + i)).answers(201);

    defines(KEYRING).then().isProblem(400).tells("20");
  }

  // --- written

  @Test
  void a_user_says_all_of_it() {
    defines(KEYRING).answers(201);

    var made =
        client.postsUser(
            user(
                "babs",
                """
                "badge": "B-1", "level": 100, "score": 1.50, "trained": true,
                "since": "2026-01-31T12:00:00+01:00", "color": "RED", "pin": "1234",
                "tags": ["gate", "yard"], "locker": {"label": "7", "floor": 2},
                "keys": [{"value": "k1", "type": "door", "copies": 3}]
                """));

    made.answers(201)
        .has("/schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User", URN))
        .holds(
            """
            {"%s": {"badge": "B-1", "level": 100, "score": 1.5, "trained": true,
              "since": "2026-01-31T12:00:00+01:00", "color": "RED", "tags": ["gate", "yard"],
              "locker": {"label": "7", "floor": 2},
              "keys": [{"value": "k1", "type": "door", "copies": 3}]}}
            """
                .formatted(URN))
        .lacks("/" + URN + "/pin");
    client.getsUser(made.id()).then().holds(made.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"badge\": 1",
        "\"level\": \"1\"",
        "\"level\": 1.5",
        "\"level\": 1234567890123456789",
        "\"score\": 0.0000000001",
        "\"score\": 1e19",
        "\"trained\": \"true\"",
        "\"since\": \"yesterday\"",
        "\"color\": \"blue\"",
        "\"tags\": \"gate\"",
        "\"tags\": [1]",
        "\"locker\": {\"floor\": 2}",
        "\"locker\": {\"label\": \"7\", \"door\": 1}",
        "\"keys\": [{\"type\": \"door\"}]",
        "\"color\": [\"red\"]",
        "\"unknown\": \"x\""
      })
  void what_does_not_fit_is_refused_and_nothing_is_kept(String wrong) {
    defines(KEYRING).answers(201);

    client.postsUser(user("babs", wrong)).then().refuses(400, "invalidValue");
    client.findsUsers("userName eq \"babs\"").then().lists(0);
  }

  @Test
  void what_is_required_is_demanded_of_the_new_and_cannot_be_removed() {
    defines(
            """
            {"id": "%s", "name": "Keyring", "resourceType": "User", "required": true,
             "attributes": [{"name": "badge", "required": true}, {"name": "note"}]}
            """
                .formatted(URN))
        .answers(201);

    client.gets("/ResourceTypes/User").then().has("/schemaExtensions/1/required", true);
    client
        .postsUser("{\"schemas\": [\"%s\"], \"userName\": \"a\"}".formatted(CORE))
        .then()
        .refuses(400, "invalidValue");
    client.postsUser(user("a", "\"note\": \"x\"")).then().refuses(400, "invalidValue");
    var id = client.postsUser(user("a", "\"badge\": \"1\"")).answers(201).id();
    client.patchesUser(id, remove("badge")).then().refuses(400, "mutability");
    client.patchesUser(id, removeAll()).then().refuses(400, "mutability");
    client.putsUser(id, user("a", "\"note\": \"x\"")).then().refuses(400, "invalidValue");
    client.patchesUser(id, replace("badge", "\"2\"")).then().answers(200);
  }

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

  @Test
  void a_leaver_is_not_held_up_by_what_became_required_since() {
    var id = client.makesUser("babs");
    defines(
            """
            {"id": "%s", "name": "Keyring", "resourceType": "User", "required": true,
             "attributes": [{"name": "badge", "required": true}]}
            """
                .formatted(URN))
        .answers(201);

    client
        .patchesUser(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
        .then()
        .answers(200)
        .has("/active", false);
    client
        .putsUser(id, "{\"schemas\": [\"%s\"], \"userName\": \"b\"}".formatted(CORE))
        .then()
        .answers(200)
        .has("/userName", "b");
  }

  @Test
  void what_is_immutable_is_given_once() {
    defines(KEYRING).answers(201);
    var id = client.makesUser("babs");

    client.patchesUser(id, replace("hired", "\"2026-01-01T00:00:00Z\"")).answers(200);
    client
        .patchesUser(id, replace("hired", "\"2026-01-02T00:00:00Z\""))
        .then()
        .refuses(400, "mutability");
    client.patchesUser(id, remove("hired")).then().refuses(400, "mutability");
    client
        .putsUser(id, user("babs", "\"hired\": \"2026-01-02T00:00:00Z\""))
        .then()
        .refuses(400, "mutability");
    client
        .putsUser(id, user("babs", "\"level\": 1"))
        .then()
        .answers(200)
        .has("/" + URN + "/hired", "2026-01-01T00:00:00Z");
  }

  // --- found

  @Test
  void users_are_filtered_and_sorted_by_it() {
    defines(KEYRING).answers(201);
    make(
        "a",
        "\"level\": 9, \"score\": -1.5, \"since\": \"2026-01-01T00:00:00Z\", \"tags\": [\"x\"]");
    make("b", "\"level\": 10, \"score\": 2, \"since\": \"2025-12-31T23:00:00-02:00\"");
    make("c", "\"level\": 100, \"trained\": true, \"locker\": {\"label\": \"L\", \"floor\": 3}");
    make("d", "\"keys\": [{\"value\": \"k\", \"copies\": 1}, {\"value\": \"l\", \"copies\": 2}]");

    finds(":level gt 9", "b", "c");
    finds(":level ge 9.0", "a", "b", "c");
    finds(":level eq 1e1", "b");
    finds(":level ne 10", "a", "c", "d");
    finds(":score lt 0", "a");
    finds(":score le 2", "a", "b");
    finds(":since gt \"2026-01-01T00:30:00Z\"", "b");
    finds(":trained eq true", "c");
    finds(":tags co \"X\"", "a");
    finds(":tags[value eq \"x\" and not (value eq \"y\")]", "a");
    finds(":tags[value ne \"x\"]");
    finds(":locker.floor eq 3", "c");
    finds(":locker[label eq \"l\" and floor lt 4]", "c");
    finds(":keys[value eq \"k\" and copies eq 2]");
    finds(":keys[value eq \"k\" and copies eq 1]", "d");
    finds(":level pr and not (" + URN + ":level eq 9)", "b", "c");
    assertThat(names(client.gets("/Users?sortBy=" + Directory.encoded(URN + ":level"))))
        .containsExactly("a", "b", "c", "d");
    assertThat(
            names(
                client.gets(
                    "/Users?sortOrder=descending&sortBy="
                        + Directory.encoded(URN.toUpperCase(Locale.ROOT) + ":SCORE"))))
        .endsWith("b", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {":pin eq \"1234\"", ":pin pr", ":nothing pr", ":level co 1", ":level eq \"x\""})
  void what_is_hidden_unknown_or_of_another_kind_cannot_be_asked_for(String rest) {
    defines(KEYRING).answers(201);

    client.findsUsers(URN + rest).then().refuses(400, "invalidFilter");
  }

  private void finds(String rest, String... names) {
    assertThat(names(client.findsUsers(URN + rest))).containsExactlyInAnyOrder(names);
  }

  private static List<String> names(Answer list) {
    list.answers(200);
    return StreamSupport.stream(list.at("/Resources").spliterator(), false)
        .map(one -> one.path("userName").asText())
        .toList();
  }

  @Test
  void only_what_is_asked_for_is_shown() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"level\": 9, \"badge\": \"1\"");

    client
        .gets("/Users/" + id + "?attributes=" + Directory.encoded(URN + ":level"))
        .then()
        .has("/" + URN + "/level", 9)
        .lacks("/" + URN + "/badge", "/userName");
    client
        .gets("/Users/" + id + "?excludedAttributes=" + Directory.encoded(URN))
        .then()
        .has("/userName", "a")
        .lacks("/" + URN);
  }

  // --- changed

  @Test
  void a_user_is_patched_step_by_step() {
    defines(KEYRING).answers(201);
    var id = client.makesUser("babs");

    client
        .patchesUser(
            id,
            replace("level", "5"),
            "{\"op\": \"add\", \"path\": \"%s:tags\", \"value\": [\"x\", \"y\"]}".formatted(URN),
            "{\"op\": \"add\", \"path\": \"%s:tags\", \"value\": [\"y\", \"z\"]}".formatted(URN),
            "{\"op\": \"add\", \"path\": \"%s:keys\", \"value\": [{\"value\": \"k\"}]}"
                .formatted(URN),
            "{\"op\": \"replace\", \"path\": \"%s:keys[value eq \\\"k\\\"].copies\", \"value\": 2}"
                .formatted(URN),
            "{\"op\": \"add\", \"value\": {\"%s\": {\"locker\": {\"label\": \"7\"}}}}"
                .formatted(URN))
        .then()
        .answers(200)
        .holds(
            """
            {"%s": {"level": 5, "tags": ["x", "y", "z"], "keys": [{"value": "k", "copies": 2}],
              "locker": {"label": "7"}}}
            """
                .formatted(URN));
    finds(":keys.copies eq 2", "babs");

    client
        .patchesUser(id, remove("keys[value eq \\\"k\\\"]"), remove("tags"), remove("level"))
        .then()
        .answers(200)
        .has("/" + URN, Map.of("locker", Map.of("label", "7")));
    client
        .patchesUser(id, removeAll())
        .then()
        .answers(200)
        .has("/schemas", List.of(CORE))
        .lacks("/" + URN);
    finds(":locker pr");
  }

  @Test
  void simple_elements_are_selected_by_their_value() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"tags\": [\"x\", \"y\", \"z\"]");

    client
        .patchesUser(
            id, remove("tags[value eq \\\"Y\\\"]"), replace("tags[value eq \\\"z\\\"]", "\"w\""))
        .then()
        .answers(200)
        .has("/" + URN + "/tags", List.of("x", "w"));
    client
        .patchesUser(id, replace("tags[value eq \\\"none\\\"]", "\"v\""))
        .then()
        .refuses(400, "noTarget");
    client.patchesUser(id, remove("tags[type eq \\\"x\\\"]")).then().refuses(400, "invalidFilter");
    client.patchesUser(id, remove("badge[value eq \\\"x\\\"]")).then().refuses(400, "invalidPath");
  }

  @Test
  void entra_takes_single_values_out_of_a_list() {
    defines(KEYRING).answers(201);
    var entra = given().entra(organization);
    var id = make("a", "\"tags\": [\"x\", \"y\", \"z\"]");

    entra
        .patchesUser(
            id,
            "{\"op\": \"Remove\", \"path\": \"%s:tags\", \"value\": [\"y\"]}".formatted(URN),
            "{\"op\": \"Add\", \"path\": \"%s:tags\", \"value\": \"w\"}".formatted(URN),
            "{\"op\": \"Replace\", \"path\": \"%s:trained\", \"value\": \"True\"}".formatted(URN))
        .then()
        .answers(200)
        .has("/" + URN + "/tags", List.of("x", "z", "w"))
        .has("/" + URN + "/trained", true);
  }

  @Test
  void a_put_leaves_what_it_names() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"level\": 9, \"badge\": \"1\"");

    client
        .putsUser(id, user("a", "\"badge\": \"2\""))
        .then()
        .answers(200)
        .has("/" + URN + "/badge", "2")
        .lacks("/" + URN + "/level");
    finds(":level pr");
    finds(":badge eq \"2\"", "a");
  }

  @Test
  void saying_it_again_changes_nothing() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"score\": 1.5, \"level\": 100");
    var before = client.getsUser(id).text("/meta/version");

    client
        .patchesUser(id, replace("score", "1.50"), replace("level", "1e2"))
        .then()
        .answers(200)
        .has("/meta/version", before);
  }

  // --- unique

  @Test
  void what_must_be_unique_is_refused_until_it_is_free() {
    defines(KEYRING).answers(201);
    var first = make("a", "\"badge\": \"B-1\"");
    var second = client.makesUser("b");

    client.postsUser(user("c", "\"badge\": \"b-1\"")).then().refuses(409, "uniqueness");
    client.patchesUser(second, replace("badge", "\"B-1\"")).then().refuses(409, "uniqueness");
    client.putsUser(second, user("b", "\"badge\": \"B-1\"")).then().refuses(409, "uniqueness");
    client.findsUsers("userName eq \"c\"").then().lists(0);

    client.deletesUser(first).answers(204);
    client.patchesUser(second, replace("badge", "\"B-1\"")).then().answers(200);
    organization.restores(first).then().isProblem(409).tells("badge");
    client.patchesUser(second, remove("badge")).answers(200);
    organization.restores(first).then().answers(200);
    client.getsUser(first).then().has("/" + URN + "/badge", "B-1");
    client.patchesUser(second, replace("badge", "\"B-1\"")).then().refuses(409, "uniqueness");
  }

  // --- groups

  @Test
  void groups_have_their_own() {
    defines(
            """
            {"id": "%s", "name": "Doors", "resourceType": "Group",
             "attributes": [{"name": "building"}, {"name": "floor", "type": "integer"},
                            {"name": "number", "uniqueness": "server"}]}
            """
                .formatted(OF_GROUPS))
        .answers(201);
    var id = client.postsGroup(group("Gates", "\"building\": \"East\", \"number\": \"1\"")).id();

    client.postsGroup(group("Yards", "\"number\": \"1\"")).then().refuses(409, "uniqueness");
    client
        .patchesGroup(
            id, "{\"op\": \"add\", \"path\": \"%s:floor\", \"value\": 2}".formatted(OF_GROUPS))
        .then()
        .answers(200, 204);
    client.findsGroups(OF_GROUPS + ":floor ge 2").then().lists(1);
    client
        .getsGroup(id)
        .then()
        .has("/" + OF_GROUPS + "/floor", 2)
        .has("/" + OF_GROUPS + "/building", "East");
    client
        .putsGroup(id, group("Gates", "\"floor\": 3, \"number\": \"1\""))
        .then()
        .answers(200)
        .has("/" + OF_GROUPS + "/floor", 3)
        .lacks("/" + OF_GROUPS + "/building");
    client.postsGroup(group("Halls", "\"floor\": 1")).answers(201);
    client
        .gets("/Groups?sortBy=" + Directory.encoded(OF_GROUPS + ":floor"))
        .then()
        .has("/Resources/0/displayName", "Halls")
        .has("/Resources/1/displayName", "Gates");
    client.deletesGroup(id).answers(204);
    client.postsGroup(group("Yards", "\"number\": \"1\"")).then().answers(201);
  }

  private static String group(String name, String facts) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", "%1$s"], "displayName": "%2$s",
         "%1$s": {%3$s}}
        """
        .formatted(OF_GROUPS, name, facts);
  }

  // --- changed and removed definitions

  @Test
  void a_definition_grows_and_is_described_otherwise_while_in_use() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"color\": \"red\"");

    redefines(
            KEYRING
                .replace("[\"red\", \"green\"]", "[\"blue\"]")
                .replace(
                    "{\"name\": \"level\"",
                    "{\"name\": \"height\", \"type\": \"decimal\"}, {\"name\": \"level\""))
        .then()
        .answers(200)
        .has("/version", 2);

    client.getsUser(id).then().has("/" + URN + "/color", "red");
    client.patchesUser(id, replace("color", "\"red\""), replace("height", "1.85")).answers(200);
    client.patchesUser(id, replace("color", "\"green\"")).then().refuses(400, "invalidValue");
    finds(":height gt 1.8", "a");
  }

  @Test
  void what_somebody_has_neither_goes_nor_becomes_something_else() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"level\": 5, \"locker\": {\"label\": \"7\"}");
    var retyped = KEYRING.replace("\"level\", \"type\": \"integer\"", "\"level\"");

    redefines(retyped).then().isProblem(409).tells("level");
    operator.deletes(organization.path() + "/schemas/" + URN).then().isProblem(409);
    client.patchesUser(id, remove("level")).answers(200);
    redefines(retyped).then().answers(200);
    client.patchesUser(id, replace("level", "\"high\"")).answers(200);
    finds(":level sw \"HI\"", "a");
  }

  @Test
  void a_schema_nobody_uses_goes_without_a_trace() {
    defines(KEYRING).answers(201);
    var id = make("a", "\"badge\": \"1\"");
    client.deletesUser(id).answers(204);

    operator.deletes(organization.path() + "/schemas/" + URN).then().answers(204);

    client.gets("/Schemas/" + URN).then().refuses(404);
    client.findsUsers(URN + ":badge pr").then().refuses(400, "invalidFilter");
    client.postsUser(user("b", "\"badge\": \"1\"")).then().refuses(400, "invalidValue");
    organization.restores(id).then().answers(200);
    client.getsUser(id).then().lacks("/" + URN).has("/schemas", List.of(CORE));
  }

  @Test
  void a_schema_stays_that_of_its_urn_and_its_type() {
    defines(KEYRING).answers(201);
    redefines(KEYRING.replace("Keyring", "Keys")).answers(200);

    redefines(KEYRING.replace(URN, URN + "2")).then().isProblem(400).tells("id");
    redefines(KEYRING.replace("\"User\"", "\"Group\"")).then().isProblem(400);
  }

  // ---

  private Answer defines(String json) {
    return operator.posts(organization.path() + "/schemas", json);
  }

  private Answer redefines(String json) {
    return operator.puts(organization.path() + "/schemas/" + URN, json);
  }

  private String make(String userName, String facts) {
    return client.postsUser(user(userName, facts)).answers(201).id();
  }

  private static String user(String userName, String facts) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%1$s"], "userName": "%2$s",
         "%1$s": {%3$s}}
        """
        .formatted(URN, userName, facts);
  }

  private static String replace(String attribute, String value) {
    return "{\"op\": \"replace\", \"path\": \"%s:%s\", \"value\": %s}"
        .formatted(URN, attribute, value);
  }

  private static String remove(String attribute) {
    return "{\"op\": \"remove\", \"path\": \"%s:%s\"}".formatted(URN, attribute);
  }

  private static String removeAll() {
    return "{\"op\": \"remove\", \"path\": \"%s\"}".formatted(URN);
  }
}
