package latchkey.it.connections;

import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a directory may do to whom another one manages. */
class ManagedIT extends Suite {
  private static final String LEAVES =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
  private static final String RENAMED =
      "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Boss\"}";
  private static final String EMPTIED = "{\"op\": \"Remove\", \"path\": \"members\"}";

  private Directory live;
  private Answer trial;
  private Directory trying;
  private String ada;
  private String doors;

  @BeforeEach
  void a_person_and_a_group_of_the_trial_connection() {
    live = organization.connects("entra");
    trial = organization.addsConnection("Trial", "entra");
    trying = organization.directoryOf(trial);
    ada = trying.makesUser("ada@contoso.example");
    doors = trying.makesGroup("Doors", ada);
  }

  private void switchesTrial(boolean on) {
    operator.puts(organization.pathOf(trial), "{\"enabled\": %s}".formatted(on)).answers(200);
  }

  @Test
  void everybody_is_seen_by_every_directory() {
    live.getsUser(ada).then().answers(200);
    live.getsGroup(doors).then().answers(200).has("/members/0/value", ada);
    live.findsUsers("userName eq \"ada@contoso.example\"").then().lists(1);
    live.findsGroups("displayName eq \"Doors\"").then().lists(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {LEAVES, RENAMED})
  void another_directorys_write_is_refused_and_nobody_is_quarantined(String operation) {
    live.patchesUser(ada, operation).then().refuses(409).tells("'Trial'", "hand over");

    live.putsUser(ada, "{\"userName\": \"ada@contoso.example\", \"active\": false}")
        .then()
        .refuses(409);
    live.deletesUser(ada).then().refuses(409).tells("'Trial'");
    live.patchesGroup(doors, EMPTIED).then().refuses(409).tells("'Trial'");
    live.putsGroup(doors, "{\"displayName\": \"Gates\"}").then().refuses(409);
    live.deletesGroup(doors).then().refuses(409).tells("'Trial'");
    trying.getsUser(ada).then().lacks("/title").has("/active", true);
    trying.patchesUser(ada, operation).answers(200);
  }

  @Test
  void a_bulk_is_no_way_around() {
    live.asks("POST", "/Bulk", java.util.Optional.of(deleting(ada)))
        .answers(200)
        .has("/Operations/0/status", "409");

    trying.getsUser(ada).then().answers(200);
  }

  private static String deleting(String user) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
         "Operations": [{"method": "DELETE", "path": "/Users/%s"}]}"""
        .formatted(user);
  }

  @Test
  void a_group_has_members_of_any_directory() {
    var grace = live.makesUser("grace@contoso.example");
    var join = "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}";

    trying.patchesGroup(doors, join.formatted(grace)).then().answers(204);
    var gates = live.makesGroup("Gates", ada, grace);

    live.getsGroup(gates).then().has("/members/1/type", "User");
    organization.product().gets("/users/" + ada).then().has("/groups/1/displayName", "Gates");
  }

  @Test
  void while_its_manager_is_off_access_may_always_be_taken_away() {
    switchesTrial(false);

    live.patchesUser(ada, RENAMED).then().refuses(409).tells("'Trial'");
    live.patchesUser(ada, LEAVES).then().answers(200).has("/active", false);
    live.patchesUser(ada, LEAVES).then().answers(200);
    live.patchesUser(ada, LEAVES.replace("False", "True")).then().refuses(409);
    organization.product().gets("/users/" + ada).then().has("/access", "denied");
    live.patchesGroup(doors, EMPTIED).then().answers(204);
    live.putsGroup(doors, "{\"displayName\": \"Gates\"}").then().refuses(409);
    live.deletesUser(ada).then().answers(204);
    live.deletesGroup(doors).then().answers(204);
  }

  @Test
  void whoever_leaves_is_out_whatever_else_is_said_with_it() {
    switchesTrial(false);

    live.patchesUser(ada, LEAVES, RENAMED).then().answers(200).has("/active", false);

    var grace = "{\"userName\": \"ada@contoso.example\", \"active\": false}";
    live.putsUser(ada, grace).then().refuses(409);
  }

  @Test
  void a_conflict_names_the_other_directory() {
    live.postsUser("{\"userName\": \"ADA@contoso.example\"}")
        .then()
        .refuses(409, "uniqueness")
        .tells("already exists in this organization and is managed by the connection 'Trial'");
    trying
        .postsUser("{\"userName\": \"ADA@contoso.example\"}")
        .then()
        .refuses(409, "uniqueness")
        .tells("already exists in this organization. Update that one");
    live.postsGroup("{\"displayName\": \"doors\"}")
        .then()
        .refuses(409, "uniqueness")
        .tells("'Trial'");
  }

  @Test
  void administrators_may_suspend_and_restore_whoever_manages() {
    organization.suspends(ada);
    organization.lifts(ada);
    trying.deletesUser(ada).answers(204);

    organization.restores(ada).answers(200);

    trying.getsUser(ada).then().answers(200);
    live.patchesUser(ada, RENAMED).then().refuses(409);
  }

  @Test
  void the_log_tells_the_refusal() {
    var refused = live.patchesUser(ada, RENAMED).refuses(409);

    var lines =
        new latchkey.it.provisioning.Log(organization)
            .settled("requestId=" + refused.requestId(), 1);

    org.assertj.core.api.Assertions.assertThat(lines.get(0).path("detail").asText())
        .contains("'Trial'");
  }
}
