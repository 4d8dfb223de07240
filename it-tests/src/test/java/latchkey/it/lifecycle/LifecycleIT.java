package latchkey.it.lifecycle;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Product;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take access away, who may give it back, and what is left of whom. */
class LifecycleIT extends Suite {
  private static final String DISABLE =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
  private static final String ENABLE =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}";

  private Directory entra;
  private Product door;
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    entra = given().entra(organization);
    door = organization.product();
    alice = entra.makesUser("alice@contoso.example");
    guards = entra.makesGroup("Guards", alice);
  }

  private Answer alicesAccess() {
    return door.asksAbout(alice).answers(200);
  }

  private void denied(String... reasons) {
    alicesAccess().has("/access", "denied").has("/reasons", reasons);
  }

  private void granted() {
    alicesAccess().has("/access", "granted").has("/reasons", new String[0]);
  }

  // --- suspended and lifted

  @Test
  void a_directory_suspends_and_lifts() {
    entra.patchesUser(alice, DISABLE).answers(200);
    denied("DIRECTORY");

    entra.patchesUser(alice, ENABLE).answers(200);
    granted();
  }

  @Test
  void an_administrator_suspends_and_lifts() {
    organization.suspends(alice);
    denied("ADMINISTRATOR");
    entra.getsUser(alice).then().has("/active", true);

    organization.lifts(alice);
    granted();
  }

  @Test
  void a_directory_cannot_lift_what_an_administrator_suspended() {
    organization.suspends(alice);

    entra.patchesUser(alice, ENABLE).answers(200);
    entra
        .putsUser(alice, "{\"userName\": \"alice@contoso.example\", \"active\": true}")
        .answers(200);

    denied("ADMINISTRATOR");
  }

  @Test
  void an_administrator_cannot_lift_what_the_directory_suspended() {
    entra.patchesUser(alice, DISABLE).answers(200);

    organization.lifts(alice);

    denied("DIRECTORY");
  }

  @Test
  void both_reasons_must_go() {
    entra.patchesUser(alice, DISABLE).answers(200);
    organization.suspends(alice);
    denied("DIRECTORY", "ADMINISTRATOR");

    entra.patchesUser(alice, ENABLE).answers(200);
    denied("ADMINISTRATOR");

    organization.lifts(alice);
    granted();
  }

  @Test
  void a_security_event_is_a_reason_of_its_own() {
    operator
        .posts(
            organization.path() + "/users/" + alice + "/suspend",
            "{\"reason\": \"told by the identity provider\", \"for\": \"SIGNAL\"}")
        .answers(200);
    denied("SIGNAL");

    organization.lifts(alice);
    denied("SIGNAL");
  }

  @Test
  void to_suspend_twice_changes_nothing() {
    organization.suspends(alice);
    var once = operator.gets(organization.path() + "/users/" + alice).answers(200).text();

    organization.suspends(alice);

    assertThat(operator.gets(organization.path() + "/users/" + alice).text()).isEqualTo(once);
  }

  @Test
  void somebody_may_be_made_suspended() {
    var bob =
        entra
            .postsUser("{\"userName\": \"bob@contoso.example\", \"active\": false}")
            .answers(201)
            .id();

    door.asksAbout(bob).then().has("/access", "denied").has("/reasons", new String[] {"DIRECTORY"});
  }

  // --- for a time

  @Test
  void access_ends_at_its_time() {
    limit(Instant.now().plus(1, ChronoUnit.HOURS));
    granted();

    limit(Instant.now().minus(1, ChronoUnit.SECONDS));
    denied("EXPIRY");
    entra.getsUser(alice).then().has("/active", true);

    operator.deletes(organization.path() + "/users/" + alice + "/access-until").answers(200, 204);
    granted();
  }

  private void limit(Instant until) {
    operator
        .puts(
            organization.path() + "/users/" + alice + "/access-until",
            "{\"accessUntil\": \"%s\", \"reason\": \"a contract\"}".formatted(until))
        .answers(200);
  }

  // --- gone

  @Test
  void a_tombstone_is_denied_and_seen_by_the_administrator() {
    entra.deletesUser(alice).answers(204);

    denied("DEPROVISIONED");
    alicesAccess().has("/groups", new String[0]);
    var tombstones = operator.gets(organization.path() + "/tombstones").answers(200);
    tombstones
        .has("/items/0/id", alice)
        .has("/items/0/userName", "alice@contoso.example")
        .lacks("/items/1", "/next");
    var until = Instant.parse(tombstones.text("/items/0/purgeableFrom"));
    assertThat(until)
        .isBetween(
            Instant.now().plus(29, ChronoUnit.DAYS), Instant.now().plus(31, ChronoUnit.DAYS));
    operator.gets(organization.path() + "/users/" + alice).then().isProblem(404);
  }

  @Test
  void the_name_is_free_at_once() {
    entra.deletesUser(alice).answers(204);

    var other = entra.makesUser("alice@contoso.example");

    assertThat(other).isNotEqualTo(alice);
    door.asksAboutUserName("alice@contoso.example")
        .then()
        .answers(200)
        .has("/id", other)
        .has("/access", "granted");
    denied("DEPROVISIONED");
  }

  // --- restored

  @Test
  void a_restored_user_is_the_same_with_groups_and_waits_for_the_administrator() {
    entra
        .patchesUser(alice, "{\"op\": \"Add\", \"path\": \"title\", \"value\": \"Guard\"}")
        .answers(200);
    entra.deletesUser(alice).answers(204);

    organization.restores(alice).answers(200, 201, 204);

    denied("ADMINISTRATOR");
    entra
        .getsUser(alice)
        .then()
        .answers(200)
        .has("/userName", "alice@contoso.example")
        .has("/title", "Guard")
        .has("/groups/0/value", guards);
    entra.getsGroup(guards).then().has("/members/0/value", alice);
    organization.lifts(alice);
    granted();
    operator.gets(organization.path() + "/tombstones").then().has("/items", new String[0]);
  }

  @Test
  void a_directorys_suspension_outlives_the_grave() {
    entra.patchesUser(alice, DISABLE).answers(200);
    entra.deletesUser(alice).answers(204);

    organization.restores(alice).answers(200, 201, 204);

    denied("DIRECTORY", "ADMINISTRATOR");
  }

  @Test
  void a_group_that_is_gone_does_not_come_back() {
    var gate = entra.makesGroup("Gate", alice);
    entra.deletesUser(alice).answers(204);
    entra.deletesGroup(guards).answers(204);

    organization.restores(alice).answers(200, 201, 204);

    entra.getsUser(alice).then().has("/groups/0/value", gate).lacks("/groups/1");
  }

  @Test
  void a_name_that_was_taken_meanwhile_refuses_the_restoration() {
    entra.deletesUser(alice).answers(204);
    var other = entra.makesUser("ALICE@contoso.example");

    organization.restores(alice).then().isProblem(409).tells("userName");

    denied("DEPROVISIONED");
    door.asksAbout(other).then().has("/access", "granted");
    entra.deletesUser(other).answers(204);
    organization.restores(alice).then().answers(200, 201, 204);
  }

  @Test
  void the_living_are_neither_restored_nor_purged() {
    organization.restores(alice).then().isProblem(409);
    organization.purges(alice).then().isProblem(409);

    granted();
  }

  @Test
  void a_user_who_was_restored_may_be_deleted_again() {
    entra.deletesUser(alice).answers(204);
    organization.restores(alice).answers(200, 201, 204);

    entra.deletesUser(alice).then().answers(204);

    denied("DEPROVISIONED");
  }

  // --- purged

  @Test
  void a_purge_before_its_time_is_refused_with_the_time() {
    entra.deletesUser(alice).answers(204);
    var from =
        operator
            .gets(organization.path() + "/tombstones/" + alice)
            .answers(200)
            .text("/purgeableFrom");

    organization.purges(alice).then().isProblem(409).tells("purge", from.substring(0, 10));

    denied("DEPROVISIONED");
  }

  @Test
  void a_purge_in_time_leaves_nothing_to_ask_about() {
    operator.puts(organization.path(), "{\"retentionDays\": 0}").answers(200);
    entra.deletesUser(alice).answers(204);

    // the scheduled work may have been there first
    organization.purges(alice).then().answers(200, 204, 404);

    door.asksAbout(alice).then().isProblem(404);
    organization.restores(alice).then().isProblem(404);
    entra.makesUser("alice@contoso.example");
  }

  // --- the organization and its connection

  @Test
  void scim_off_changes_nobodys_access() {
    organization.switchesScim(false, "entra");

    granted();
    entra.patchesUser(alice, DISABLE).then().refuses(403);
    granted();
  }

  @Test
  void an_organization_switched_off_denies_all() {
    var bob = entra.makesUser("bob@contoso.example");
    organization.suspends(bob);

    organization.switches(false);

    var answer = door.asksAbout(alice);
    // the door may answer denied or be closed itself; nobody enters either way
    if (answer.status() == 200) {
      denied("ORGANIZATION");
      door.asksAbout(bob).then().has("/reasons", new String[] {"ADMINISTRATOR", "ORGANIZATION"});
    } else {
      answer.then().isProblem(403).tells("switched off");
    }
    entra.getsUser(alice).then().refuses(403).tells("switched off");
  }

  @Test
  void switched_on_again_all_is_as_before() {
    var bob = entra.makesUser("bob@contoso.example");
    organization.suspends(bob);
    organization.switches(false);

    organization.switches(true);

    granted();
    door.asksAbout(bob)
        .then()
        .has("/access", "denied")
        .has("/reasons", new String[] {"ADMINISTRATOR"});
  }

  @Test
  void an_organization_is_deleted_only_when_it_is_off() {
    operator.deletes(organization.path()).then().isProblem(409).tells("switched on");
    granted();

    organization.switches(false);
    operator.deletes(organization.path()).then().answers(200, 202, 204);

    operator.gets(organization.path()).then().isProblem(404);
    door.asksAbout(alice).then().isProblem(401);
    entra.getsUser(alice).then().refuses(401);
  }

  @Test
  void without_entitlement_scim_is_refused_and_access_stays() {
    operator.puts(organization.path(), "{\"entitled\": false}").answers(200);

    entra.getsUser(alice).then().refuses(403).tells("entitled");
    granted();
  }

  @Test
  void the_log_of_one_person_names_each_step() {
    organization.suspends(alice);
    entra.patchesUser(alice, DISABLE).answers(200);
    organization.lifts(alice);
    entra.patchesUser(alice, ENABLE).answers(200);
    entra.deletesUser(alice).answers(204);

    var kinds = new java.util.ArrayList<String>();
    var cursor = "";
    for (int page = 0; page < 100; page++) {
      var read = door.follows(cursor, 2).answers(200);
      read.at("/items")
          .forEach(
              item -> {
                if (item.at("/user/id").asText().equals(alice))
                  kinds.add(item.path("kind").asText());
              });
      cursor = read.text("/next");
      if (kinds.stream().anyMatch(it -> it.equalsIgnoreCase("deprovisioned"))) break;
    }
    assertThat(kinds.stream().map(it -> it.toUpperCase(java.util.Locale.ROOT)))
        .contains("CREATED", "SUSPENDED", "LIFTED", "DEPROVISIONED");
    assertThat(Optional.of(cursor)).isPresent();
  }
}
