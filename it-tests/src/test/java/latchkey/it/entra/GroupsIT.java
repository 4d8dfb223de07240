package latchkey.it.entra;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import latchkey.it.client.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups: made, found, filled, emptied and renamed as Entra does it. */
class GroupsIT extends EntraSuite {
  private String alice;
  private String bob;
  private String carol;
  private String guards;

  @BeforeEach
  void alice_and_bob_are_guards_and_carol_is_not() {
    alice = entra.makesUser("alice@contoso.example");
    bob = entra.makesUser("bob@contoso.example");
    carol = entra.makesUser("carol@contoso.example");
    guards = entra.makesGroup("Berlin HQ – Main entrance", alice, bob);
  }

  private Set<String> members(String group) {
    var found = new TreeSet<String>();
    entra
        .getsGroup(group)
        .answers(200)
        .at("/members")
        .forEach(it -> found.add(it.path("value").asText()));
    return found;
  }

  // --- made and found

  @Test
  void the_request_as_it_really_looks() {
    var made =
        entra.postsGroup(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group",
                         "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
             "externalId": "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159",
             "displayName": "Munich", "meta": {"resourceType": "Group"}}
            """);

    made.then()
        .answers(201)
        .isScim()
        .has("/displayName", "Munich")
        .has("/externalId", "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159")
        .has("/schemas", new String[] {"urn:ietf:params:scim:schemas:core:2.0:Group"})
        .has("/meta/resourceType", "Group")
        .lacks("/members/0");
    assertThat(made.header("location")).hasValue(made.text("/meta/location"));
    assertThat(made.text("/meta/location")).endsWith("/scim/v2/Groups/" + made.id());
  }

  @Test
  void members_may_come_with_it() {
    var made = entra.makesGroup("Munich", alice, carol);

    assertThat(members(made)).containsExactlyInAnyOrder(alice, carol);
    entra.getsUser(carol).then().has("/groups/0/value", made).has("/groups/0/display", "Munich");
  }

  @Test
  void a_taken_name_is_409_for_entra_can_match_by_nothing_else() {
    entra
        .postsGroup("{\"displayName\": \"BERLIN HQ – main entrance\"}")
        .then()
        .refuses(409, "uniqueness")
        .tells("displayName");
  }

  @Test
  void a_group_without_a_name_is_refused() {
    entra
        .postsGroup("{\"externalId\": \"x\"}")
        .then()
        .refuses(400, "invalidValue")
        .tells("displayName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "excludedAttributes=members&filter=displayName+eq+%22Berlin+HQ+%E2%80%93+Main+entrance%22",
        "filter=displayName+eq+%22Berlin+HQ+%E2%80%93+Main+entrance%22&excludedAttributes=members",
        "excludedAttributes=members&filter=displayName+eq+%22berlin+hq+%E2%80%93+MAIN+ENTRANCE%22"
      })
  void found_by_name_without_members(String query) {
    entra
        .gets("/Groups?" + query)
        .then()
        .lists(1)
        .has("/Resources/0/id", guards)
        .lacks("/Resources/0/members");
  }

  @Test
  void found_by_external_id_without_members() {
    var made =
        entra
            .postsGroup("{\"displayName\": \"Munich\", \"externalId\": \"8aa1\"}")
            .answers(201)
            .id();

    entra
        .gets("/Groups?excludedAttributes=members&filter=externalId+eq+%228aa1%22")
        .then()
        .lists(1)
        .has("/Resources/0/id", made)
        .lacks("/Resources/0/members");
  }

  @Test
  void read_without_members() {
    entra
        .gets("/Groups/" + guards + "?excludedAttributes=members")
        .then()
        .answers(200)
        .has("/displayName", "Berlin HQ – Main entrance")
        .lacks("/members");
  }

  @Test
  void read_with_members() {
    var answer = entra.getsGroup(guards).answers(200);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob);
    assertThat(answer.text("/members/0/$ref"))
        .endsWith("/Users/" + answer.text("/members/0/value"));
  }

  @Test
  void an_unknown_group_is_404() {
    entra.getsGroup("2819c223-7f76-453a-919d-413861904646").then().refuses(404).tells("Group");
    entra.getsGroup("none").then().refuses(404);
    entra
        .patchesGroup("none", "{\"op\": \"Add\", \"path\": \"externalId\", \"value\": \"x\"}")
        .then()
        .refuses(404);
  }

  // --- the legacy membership probe

  @Test
  void the_probe_for_a_member_in_each_wording() {
    for (String members :
        List.of("members eq \"%s\"", "members[value eq \"%s\"]", "members.value eq \"%s\"")) {
      probe("id eq \"%s\" and ".formatted(guards) + members.formatted(alice))
          .lists(1)
          .has("/Resources/0/id", guards);
      probe(members.formatted(alice) + " and id eq \"%s\"".formatted(guards)).lists(1);
      probe("id eq \"%s\" and ".formatted(guards) + members.formatted(carol)).lists(0);
    }
  }

  private latchkey.it.client.Answer probe(String filter) {
    return entra.gets(
        "/Groups?filter=" + latchkey.it.client.Directory.encoded(filter) + "&attributes=id");
  }

  @Test
  void the_probe_shows_the_id_alone() {
    probe("id eq \"%s\" and members eq \"%s\"".formatted(guards, alice))
        .then()
        .lists(1)
        .lacks("/Resources/0/displayName", "/Resources/0/members");
  }

  @Test
  void the_probe_for_a_manager() {
    entra
        .patchesUser(
            alice, "{\"op\": \"Add\", \"path\": \"manager\", \"value\": \"%s\"}".formatted(bob))
        .answers(200);

    for (String filter :
        List.of(
            "id eq \"%s\" and manager eq \"%s\"".formatted(alice, bob),
            "manager eq \"%2$s\" and id eq \"%1$s\"".formatted(alice, bob),
            "id eq \"%s\" and %s:manager.value eq \"%s\"".formatted(alice, ENTERPRISE, bob))) {
      entra
          .gets("/Users?filter=" + latchkey.it.client.Directory.encoded(filter) + "&attributes=id")
          .then()
          .lists(1)
          .has("/Resources/0/id", alice);
    }
    entra.findsUsers("id eq \"%s\" and manager eq \"%s\"".formatted(alice, carol)).then().lists(0);
  }

  @Test
  void users_of_a_group_by_filter() {
    entra.findsUsers("groups.value eq \"%s\"".formatted(guards)).then().lists(2);
  }

  // --- members come

  @Test
  void members_join_in_one_operation() {
    var dave = entra.makesUser("dave@contoso.example");

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}, {\"$ref\": null, \"value\": \"%s\"}]}"
                .formatted(carol, dave))
        .then()
        .answers(204)
        .isEmpty();

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob, carol, dave);
  }

  @Test
  void members_join_in_an_operation_each() {
    var dave = entra.makesUser("dave@contoso.example");

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(carol),
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(dave))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob, carol, dave);
  }

  @Test
  void joining_twice_is_joining_once() {
    var before = entra.getsGroup(guards).body();

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}, {\"value\": \"%1$s\"}]}"
                .formatted(alice))
        .then()
        .answers(204);

    assertThat(entra.getsGroup(guards).body()).isEqualTo(before);
  }

  @Test
  void a_bare_id_is_a_member() {
    entra
        .patchesGroup(
            guards, "{\"op\": \"Add\", \"path\": \"members\", \"value\": \"%s\"}".formatted(carol))
        .then()
        .answers(204);

    assertThat(members(guards)).contains(carol);
  }

  @Test
  void what_else_is_said_of_a_member_is_no_matter() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\", \"displayName\": \"Carol\", \"type\": \"User\"}]}"
                .formatted(carol))
        .then()
        .answers(204);

    assertThat(members(guards)).contains(carol);
  }

  @Test
  void without_a_path_too() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"add\", \"value\": {\"members\": [{\"value\": \"%s\"}]}}".formatted(carol))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob, carol);
  }

  @Test
  void a_thousand_join_at_once() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 1_000; i++) all.add(entra.makesUser("user-" + i + "@contoso.example"));
    var values = new java.util.StringJoiner(",");
    for (String id : all) values.add("{\"value\": \"%s\"}".formatted(id));

    entra
        .patchesGroup(
            guards, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [%s]}".formatted(values))
        .then()
        .answers(204);

    assertThat(members(guards)).hasSize(1_002).containsAll(all);
  }

  @Test
  void an_unknown_member_is_named_and_nothing_is_applied() {
    var nobody = "2819c223-7f76-453a-919d-413861904646";

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}, {\"value\": \"%s\"}]}"
                .formatted(carol, nobody))
        .then()
        .refuses(400, "invalidValue")
        .tells(nobody);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob);
  }

  @Test
  void another_organizations_user_is_an_unknown_member() {
    var stranger =
        given().entra(Organization.fresh(operator)).makesUser("stranger@contoso.example");

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(stranger))
        .then()
        .refuses(400, "invalidValue");
  }

  // --- members go: the trap

  @Test
  void the_listed_go_and_the_others_stay() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}"
                .formatted(alice))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactly(bob);
  }

  @Test
  void by_a_filter_one_goes_and_the_others_stay() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(alice))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactly(bob);
  }

  @Test
  void by_a_filter_several_go() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(carol))
        .answers(204);

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\" or value eq \\\"%s\\\"]\"}"
                .formatted(alice, carol))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactly(bob);
  }

  @Test
  void only_with_neither_filter_nor_value_all_go() {
    entra.patchesGroup(guards, "{\"op\": \"remove\", \"path\": \"members\"}").then().answers(204);

    assertThat(members(guards)).isEmpty();
  }

  @Test
  void an_empty_list_removes_nobody() {
    entra
        .patchesGroup(guards, "{\"op\": \"Remove\", \"path\": \"members\", \"value\": []}")
        .then()
        .answers(200, 204);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[{}]", "[{\"display\": \"Alice\"}]", "[7]", "{\"value\": 7}", "[[]]", "[null]"})
  void malformed_elements_remove_nobody(String value) {
    entra
        .patchesGroup(
            guards, "{\"op\": \"Remove\", \"path\": \"members\", \"value\": %s}".formatted(value))
        .then()
        .answers(200, 204, 400);

    assertThat(members(guards)).containsExactlyInAnyOrder(alice, bob);
  }

  @Test
  void who_is_no_member_leaves_without_a_trace() {
    var before = entra.getsGroup(guards).body();

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(carol))
        .then()
        .answers(204);
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(carol))
        .then()
        .answers(204);
    entra
        .patchesGroup(
            guards, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"nobody\\\"]\"}")
        .then()
        .answers(204);

    assertThat(entra.getsGroup(guards).body()).isEqualTo(before);
  }

  // --- the rest

  @Test
  void a_rename_leaves_the_members() {
    entra
        .patchesGroup(
            guards, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Gate\"}")
        .then()
        .answers(204)
        .isEmpty();

    entra.getsGroup(guards).then().has("/displayName", "Gate");
    assertThat(members(guards)).hasSize(2);
    entra.getsUser(alice).then().has("/groups/0/display", "Gate");
  }

  @Test
  void a_rename_to_a_taken_name_is_409() {
    entra.makesGroup("Gate");

    entra
        .patchesGroup(
            guards, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"gate\"}")
        .then()
        .refuses(409, "uniqueness");
  }

  @Test
  void an_external_id_may_be_changed_and_leaves_the_members() {
    entra
        .patchesGroup(guards, "{\"op\": \"Add\", \"path\": \"externalId\", \"value\": \"x\"}")
        .answers(204);
    entra
        .patchesGroup(guards, "{\"op\": \"replace\", \"value\": {\"externalId\": \"y\"}}")
        .answers(204);

    entra.getsGroup(guards).then().has("/externalId", "y");
    assertThat(members(guards)).hasSize(2);
  }

  @Test
  void a_patch_that_asks_for_attributes_is_answered_with_them() {
    entra
        .asks(
            "PATCH",
            "/Groups/" + guards + "?attributes=displayName",
            java.util.Optional.of(
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Gate\"}]}"))
        .then()
        .answers(200)
        .has("/displayName", "Gate")
        .lacks("/members");
  }

  @Test
  void all_members_are_replaced() {
    entra
        .patchesGroup(
            guards,
            "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}, {\"value\": \"%s\"}]}"
                .formatted(bob, carol))
        .then()
        .answers(204);

    assertThat(members(guards)).containsExactlyInAnyOrder(bob, carol);
  }

  @Test
  void membership_moves_the_version() {
    var before = entra.getsGroup(guards).text("/meta/version");

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(carol))
        .answers(204);

    assertThat(entra.getsGroup(guards).text("/meta/version")).isNotEqualTo(before);
  }

  @Test
  void a_deleted_group_is_gone_and_its_members_stay() {
    entra.deletesGroup(guards).then().answers(204).isEmpty();

    entra.getsGroup(guards).then().refuses(404);
    entra.deletesGroup(guards).then().refuses(404);
    entra.getsUser(alice).then().answers(200).lacks("/groups");
    entra.makesGroup("Berlin HQ – Main entrance");
  }
}
