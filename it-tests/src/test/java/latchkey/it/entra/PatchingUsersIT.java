package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH /Users/{id}: every variant seen, P1 to P9 of the contract. */
class PatchingUsersIT extends EntraSuite {
  private String alice;

  @BeforeEach
  void alice_is_there() {
    alice =
        entra
            .postsUser(
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                 "externalId": "alice", "userName": "alice@contoso.example", "active": true,
                 "displayName": "Alice Smith", "title": "Guard",
                 "name": {"givenName": "Alice", "familyName": "Smith", "formatted": "Alice Smith"},
                 "emails": [{"primary": true, "type": "work", "value": "alice@contoso.example"},
                            {"type": "home", "value": "alice@home.example"}]}
                """)
            .answers(201)
            .id();
  }

  @Test
  @Proves("P1")
  void p1_one_operation_for_each_attribute() {
    var answer =
        entra.patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Alice Jones\"}",
            "{\"op\": \"Replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"jones@contoso.example\"}",
            "{\"op\": \"Replace\", \"path\": \"name.familyName\", \"value\": \"Jones\"}",
            "{\"op\": \"Replace\", \"path\": \"externalId\", \"value\": \"alice.jones\"}",
            "{\"op\": \"Replace\", \"path\": \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber\", \"value\": \"8\"}");

    answer.then().answers(200).isScim().has("/id", alice);
    entra
        .getsUser(alice)
        .then()
        .holds(
            """
            {"displayName": "Alice Jones", "externalId": "alice.jones",
             "name": {"givenName": "Alice", "familyName": "Jones", "formatted": "Alice Smith"},
             "emails": [{"type": "work", "primary": true, "value": "jones@contoso.example"},
                        {"type": "home", "value": "alice@home.example"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "8"}}
            """)
        .has("/schemas", new String[] {USER, ENTERPRISE});
  }

  @Test
  @Proves("P1")
  void p1_the_answer_is_what_a_reading_shows() {
    var answer =
        entra.patchesUser(
            alice, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}");

    assertThat(answer.body()).isEqualTo(entra.getsUser(alice).body());
  }

  @Test
  @Proves("P2")
  void p2_without_a_path_keys_are_paths() {
    var answer =
        entra.patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"x@contoso.example\"}",
            """
            {"op": "replace", "value": {
               "displayName": "Bjfe", "name.givenName": "Kkom", "name.familyName": "Unua",
               "urn:ietf:params:scim:schemas:core:2.0:User:title": "Keeper",
               "emails[type eq \\"home\\"].value": "y@home.example",
               "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "Aklq",
               "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "D"}}}
            """);

    answer
        .then()
        .answers(200)
        .holds(
            """
            {"displayName": "Bjfe", "title": "Keeper",
             "name": {"givenName": "Kkom", "familyName": "Unua", "formatted": "Alice Smith"},
             "emails": [{"type": "work", "value": "x@contoso.example"},
                        {"type": "home", "value": "y@home.example"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
               {"employeeNumber": "Aklq", "department": "D"}}
            """)
        .lacks("/name.givenName");
  }

  @Test
  @Proves("P2")
  void p2_one_part_of_a_name_leaves_the_others() {
    entra.patchesUser(alice, "{\"op\": \"replace\", \"value\": {\"name.givenName\": \"Al\"}}");

    entra.getsUser(alice).then().has("/name/givenName", "Al").has("/name/familyName", "Smith");
  }

  @Test
  @Proves("P2")
  void p2_a_nested_object_merges_too() {
    entra.patchesUser(
        alice, "{\"op\": \"replace\", \"value\": {\"name\": {\"givenName\": \"Al\"}}}");

    entra.getsUser(alice).then().has("/name/givenName", "Al").has("/name/familyName", "Smith");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Add", "Replace", "add", "replace", "ADD"})
  @Proves("P3")
  void p3_an_element_that_is_not_there_is_made_once(String op) {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"%s\", \"path\": \"phoneNumbers[type eq \\\"mobile\\\"].value\", \"value\": \"+1 555 0100\"}"
                .formatted(op),
            "{\"op\": \"%s\", \"path\": \"addresses[type eq \\\"work\\\"].formatted\", \"value\": \"Building 5\"}"
                .formatted(op),
            "{\"op\": \"%s\", \"path\": \"addresses[type eq \\\"work\\\"].locality\", \"value\": \"Berlin\"}"
                .formatted(op),
            "{\"op\": \"%s\", \"path\": \"addresses[type eq \\\"work\\\"].region\", \"value\": \"BE\"}"
                .formatted(op))
        .then()
        .answers(200);

    entra
        .getsUser(alice)
        .then()
        .has(
            "/phoneNumbers",
            new Object[] {java.util.Map.of("type", "mobile", "value", "+1 555 0100")})
        .holds(
            "{\"addresses\": [{\"type\": \"work\", \"formatted\": \"Building 5\", \"locality\": \"Berlin\", \"region\": \"BE\"}]}")
        .lacks("/phoneNumbers/0/primary", "/addresses/0/primary");
  }

  @Test
  @Proves("P3")
  void p3_terms_joined_by_and_are_taken_over() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"emails[type eq \\\"other\\\" and display eq \\\"Old\\\"].value\", \"value\": \"o@contoso.example\"}")
        .then()
        .answers(200);

    entra
        .findsUsers(
            "emails[type eq \"other\" and display eq \"Old\"].value eq \"o@contoso.example\"")
        .then()
        .lists(1);
  }

  @Test
  @Proves("P3")
  void p3_any_other_filter_that_matches_nothing_is_no_target() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"emails[type ne \\\"work\\\" and type ne \\\"home\\\"].value\", \"value\": \"o@contoso.example\"}")
        .then()
        .refuses(400, "noTarget");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}",
        "{\"op\": \"Add\", \"path\": \"active\", \"value\": \"False\"}",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"false\"}",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}",
        "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"0\"}",
        "{\"op\": \"Replace\", \"path\": \"Active\", \"value\": \"FALSE\"}",
        "{\"op\": \"Replace\", \"value\": {\"active\": \"False\"}}",
        "{\"op\": \"replace\", \"value\": {\"active\": false}}",
        "{\"op\": \"Add\", \"value\": {\"active\": \"False\"}}",
        "{\"op\": \"Replace\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User:active\", \"value\": \"False\"}"
      })
  @Proves("P4")
  void p4_each_way_to_say_inactive_closes_the_door(String operation) {
    var door = organization.product();

    entra.patchesUser(alice, operation).then().answers(200).has("/active", false);

    entra.getsUser(alice).then().has("/active", false);
    door.asksAbout(alice).then().answers(200).has("/access", "denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"True\"", "\"true\"", "true", "\"1\""})
  @Proves("P4")
  void p4_each_way_to_say_active_opens_it_again(String value) {
    entra.patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    entra
        .patchesUser(
            alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": %s}".formatted(value))
        .then()
        .answers(200)
        .has("/active", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"no\"", "2", "{}", "[true, false]", "\"Falsch\""})
  @Proves("P4")
  void p4_what_is_no_boolean_is_refused(String value) {
    entra
        .patchesUser(
            alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": %s}".formatted(value))
        .then()
        .refuses(400, "invalidValue")
        .tells("active");

    entra.getsUser(alice).then().has("/active", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null", "[]"})
  @Proves("P4")
  void p4_to_unassign_active_neither_suspends_nor_revives(String nothing) {
    var unassign = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": %s}".formatted(nothing);

    entra.patchesUser(alice, unassign).then().answers(200).has("/active", true);
    entra.patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
    entra.patchesUser(alice, unassign).then().answers(200).has("/active", false);
  }

  @Test
  @Proves("P4")
  void p4_primary_may_be_a_text() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"emails[type eq \\\"home\\\"].primary\", \"value\": \"True\"}")
        .then()
        .answers(200);

    entra
        .getsUser(alice)
        .then()
        .holds(
            """
            {"emails": [{"type": "work", "value": "alice@contoso.example"},
                        {"type": "home", "primary": true, "value": "alice@home.example"}]}
            """);
    entra.findsUsers("emails[primary eq true].value eq \"alice@contoso.example\"").then().lists(0);
  }

  @Test
  @Proves("P5")
  void p5_a_manager_in_every_shape() {
    var boss = entra.makesUser("boss@contoso.example");
    for (String operation :
        new String[] {
          "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"%s\"}",
          "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": [{\"$ref\": \"x/Users/1\", \"value\": \"%s\"}]}",
          "{\"op\": \"replace\", \"path\": \"%s:manager\", \"value\": {\"value\": \"%s\", \"$ref\": \"../Users/1\"}}",
          "{\"op\": \"replace\", \"path\": \"%s:manager.value\", \"value\": \"%s\"}",
          "{\"op\": \"replace\", \"value\": {\"%s:manager\": \"%s\"}}"
        }) {
      entra.patchesUser(alice, clear("\"\"")).then().answers(200);

      entra.patchesUser(alice, operation.formatted(ENTERPRISE, boss)).then().answers(200);

      entra.getsUser(alice).then().has("/" + ENTERPRISE + "/manager/value", boss);
    }
  }

  @Test
  @Proves("P5")
  void p5_manager_may_be_named_without_its_schema() {
    var boss = entra.makesUser("boss@contoso.example");

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"manager\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}"
                .formatted(boss))
        .then()
        .answers(200)
        .has("/" + ENTERPRISE + "/manager/value", boss);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "{\"value\": \"\"}", "null", "{\"value\": null}"})
  @Proves("P5")
  void p5_emptiness_clears_the_manager(String empty) {
    entra.patchesUser(
        alice,
        "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"26118915\"}"
            .formatted(ENTERPRISE));

    entra.patchesUser(alice, clear(empty)).then().answers(200);

    entra.getsUser(alice).then().lacks("/" + ENTERPRISE).has("/schemas", new String[] {USER});
  }

  @Test
  @Proves("P5")
  void p5_an_unknown_manager_is_kept() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"Kqbxv\"}"
                .formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/" + ENTERPRISE + "/manager/value", "Kqbxv");
  }

  private static String clear(String empty) {
    return "{\"op\": \"Replace\", \"path\": \"%s:manager\", \"value\": %s}"
        .formatted(ENTERPRISE, empty);
  }

  @Test
  @Proves("P6")
  void p6_an_attribute_is_removed() {
    entra
        .patchesUser(alice, "{\"op\": \"Remove\", \"path\": \"title\"}")
        .then()
        .answers(200)
        .lacks("/title");
  }

  @Test
  @Proves("P6")
  void p6_a_value_sent_along_is_no_matter() {
    entra
        .patchesUser(alice, "{\"op\": \"Remove\", \"path\": \"title\", \"value\": \"Whatever\"}")
        .then()
        .answers(200)
        .lacks("/title");
  }

  @Test
  @Proves("P6")
  void p6_an_element_without_its_value_goes() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Remove\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"alice@home.example\"}")
        .then()
        .answers(200)
        .holds("{\"emails\": [{\"type\": \"work\", \"value\": \"alice@contoso.example\"}]}");
  }

  @Test
  @Proves("P6")
  void p6_to_remove_what_is_not_there_changes_nothing() {
    var before = entra.getsUser(alice).body();

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Remove\", \"path\": \"phoneNumbers[type eq \\\"mobile\\\"].value\", \"value\": \"+1\"}",
            "{\"op\": \"Remove\", \"path\": \"nickName\"}",
            "{\"op\": \"Remove\", \"path\": \"emails[type eq \\\"other\\\"]\"}")
        .then()
        .answers(200, 204);

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  @Proves("P6")
  void p6_the_user_name_stays() {
    entra
        .patchesUser(alice, "{\"op\": \"Remove\", \"path\": \"userName\"}")
        .then()
        .answers(400)
        .tells("userName");

    entra.getsUser(alice).then().has("/userName", "alice@contoso.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null"})
  @Proves("P6")
  void p6_an_empty_value_unassigns(String empty) {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"title\", \"value\": %s}".formatted(empty),
            "{\"op\": \"replace\", \"path\": \"name.givenName\", \"value\": %s}".formatted(empty),
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": %s}"
                .formatted(empty),
            "{\"op\": \"replace\", \"value\": {\"displayName\": %1$s, \"externalId\": %1$s}}"
                .formatted(empty))
        .then()
        .answers(200)
        .lacks("/title", "/name/givenName", "/displayName", "/externalId")
        .holds("{\"emails\": [{\"type\": \"work\"}], \"name\": {\"familyName\": \"Smith\"}}");
  }

  @Test
  @Proves("P6")
  void p6_null_after_an_empty_text_makes_no_element() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"\"}")
        .answers(200);

    entra
        .patchesUser(
            alice,
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": null}")
        .then()
        .answers(200)
        .holds("{\"emails\": [{\"type\": \"home\", \"value\": \"alice@home.example\"}]}");
  }

  @Test
  @Proves("P7")
  void p7_a_role_by_a_quoted_primary() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"roles[primary eq \\\"True\\\"].value\", \"value\": \"org_admin\"}")
        .then()
        .answers(200)
        .holds("{\"roles\": [{\"value\": \"org_admin\", \"primary\": true}]}");

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"roles[primary eq \\\"True\\\"].display\", \"value\": \"Admin\"}")
        .then()
        .holds(
            "{\"roles\": [{\"value\": \"org_admin\", \"display\": \"Admin\", \"primary\": true}]}");
  }

  @Test
  @Proves("P7")
  void p7_an_unquoted_primary_finds_the_element() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"emails[primary eq true].value\", \"value\": \"n@contoso.example\"}")
        .then()
        .answers(200);

    entra.findsUsers("emails[type eq \"work\"].value eq \"n@contoso.example\"").then().lists(1);
  }

  @Test
  @Proves("P7")
  void p7_a_role_may_be_json_in_a_text() {
    entra
        .patchesUser(
            alice,
            """
            {"op": "Add", "path": "roles", "value": [
              {"value": "{\\"id\\":\\"06b07648-ecfe-589f-9d2f-6325724a46ee\\",\\"value\\":\\"25\\",\\"displayName\\":\\"Role1234\\"}"}]}
            """)
        .then()
        .answers(200)
        .has("/roles/0/value", "25");

    organization.product().asksAbout(alice).then().has("/roles", new String[] {"25"});
  }

  @Test
  @Proves("P7")
  void p7_replacing_roles_takes_the_missing_ones_away() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"roles\", \"value\": [{\"value\": \"a\"}, {\"value\": \"b\"}]}")
        .answers(200);

    entra.patchesUser(
        alice,
        "{\"op\": \"replace\", \"path\": \"roles\", \"value\": [{\"value\": \"b\", \"display\": \"B\"}]}");

    entra.getsUser(alice).then().holds("{\"roles\": [{\"value\": \"b\", \"display\": \"B\"}]}");
  }

  @Test
  @Proves("P8")
  void p8_no_operations_change_nothing() {
    var before = entra.getsUser(alice).body();

    entra.patchesUser(alice).then().answers(200, 204);

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  @Proves("P9")
  void p9_an_unknown_attribute_does_not_fail_the_rest() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"shoeSize\", \"value\": \"44\"}",
            "{\"op\": \"Add\", \"path\": \"urn:example:none:2.0:User:tag\", \"value\": \"x\"}",
            "{\"op\": \"Replace\", \"value\": {\"hatSize\": \"7\", \"title\": \"Keeper\"}}")
        .then()
        .answers(200)
        .has("/title", "Keeper")
        .lacks("/shoeSize", "/hatSize");
  }

  @Test
  @Proves("P9")
  void one_refused_operation_undoes_all() {
    var before = entra.getsUser(alice).body();

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}",
            "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"maybe\"}")
        .then()
        .refuses(400, "invalidValue");

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  void what_is_so_already_moves_neither_version_nor_time() {
    var before = entra.getsUser(alice).body();

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Guard\"}",
            "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
        .then()
        .answers(200, 204);

    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  @Test
  void a_change_moves_both() {
    var before = entra.getsUser(alice);

    var after =
        entra.patchesUser(
            alice, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}");

    assertThat(after.text("/meta/version")).isNotEqualTo(before.text("/meta/version"));
    assertThat(after.text("/meta/created")).isEqualTo(before.text("/meta/created"));
    assertThat(after.header("etag")).hasValue(after.text("/meta/version"));
  }

  @Test
  void a_name_that_is_taken_is_409() {
    entra.makesUser("bob@contoso.example");

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"BOB@contoso.example\"}")
        .then()
        .refuses(409, "uniqueness");
    entra.getsUser(alice).then().has("/userName", "alice@contoso.example");
  }

  @Test
  void a_user_may_be_renamed_and_keeps_the_id() {
    entra
        .patchesUser(
            alice,
            "{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"smith@contoso.example\"}")
        .then()
        .answers(200)
        .has("/id", alice);

    entra.findsUsers("userName eq \"smith@contoso.example\"").then().lists(1);
    entra.findsUsers("userName eq \"alice@contoso.example\"").then().lists(0);
  }

  @Test
  void read_only_attributes_are_refused() {
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"id\", \"value\": \"mine\"}")
        .then()
        .refuses(400, "mutability");
    entra
        .patchesUser(
            alice, "{\"op\": \"Add\", \"path\": \"groups\", \"value\": [{\"value\": \"x\"}]}")
        .then()
        .refuses(400, "mutability");
  }

  @Test
  void an_unknown_user_is_404() {
    entra
        .patchesUser(
            "2819c223-7f76-453a-919d-413861904646",
            "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"x\"}")
        .then()
        .refuses(404);
  }

  @Test
  void a_stale_version_is_412_and_none_is_needed() {
    var version = entra.getsUser(alice).text("/meta/version");
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Keeper\"}")
        .answers(200);

    entra
        .sending("If-Match", version)
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Late\"}")
        .then()
        .refuses(412);

    entra.getsUser(alice).then().has("/title", "Keeper");
  }
}
