package latchkey.it.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Product;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trial goes live. */
class HandOverIT extends Suite {
  private static final String LEAVES =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";

  private Directory live;
  private String liveId;
  private Answer trial;
  private Directory trying;
  private Product product;
  private List<String> people;
  private String doors;

  @BeforeEach
  void a_trial_with_people() {
    live = organization.connects("entra");
    liveId = operator.gets(organization.path() + "/scim").answers(200).text("/connection");
    trial = organization.addsConnection("Trial", "entra");
    trying = organization.directoryOf(trial);
    product = organization.product();
    people =
        List.of(
            trying.makesUser("ada@contoso.example"),
            trying.makesUser("grace@contoso.example"),
            live.makesUser("alan@contoso.example"));
    doors = trying.makesGroup("Doors", people.toArray(String[]::new));
    trying.patchesUser(people.get(1), LEAVES).answers(200);
  }

  private Answer handsOver(String to) {
    return operator.posts(
        organization.pathOf(trial) + "/hand-over",
        "{\"to\": \"%s\", \"reason\": \"it works\"}".formatted(to));
  }

  private List<String> seen() {
    var users = people.stream().map(id -> live.getsUser(id).answers(200).text());
    var answers = people.stream().map(id -> product.gets("/users/" + id).answers(200).text());
    var group = java.util.stream.Stream.of(live.getsGroup(doors).answers(200).text());
    return java.util.stream.Stream.of(users, answers, group).flatMap(it -> it).toList();
  }

  @Test
  void everything_is_as_before_and_the_live_directory_goes_on() {
    var before = seen();

    handsOver(liveId)
        .answers(200)
        .has("/users", 2)
        .has("/groups", 1)
        .has("/tombstones", 0)
        .has("/from/enabled", false)
        .has("/to/enabled", true);

    assertThat(seen()).isEqualTo(before);
    live.patchesUser(people.get(0), LEAVES).then().answers(200).has("/active", false);
    live.patchesGroup(doors, "{\"op\": \"Remove\", \"path\": \"members\"}").answers(204);
    trying.patchesUser(people.get(0), LEAVES).then().refuses(403).tells("'Trial'");
    operator.puts(organization.pathOf(trial), "{\"enabled\": true}").answers(200);
    trying.patchesUser(people.get(0), LEAVES).then().refuses(409).tells("'Directory'");
  }

  @Test
  void who_is_restored_later_is_the_live_directorys() {
    trying.deletesUser(people.get(0)).answers(204);

    handsOver(liveId).answers(200).has("/tombstones", 1);

    organization.restores(people.get(0)).answers(200);
    live.patchesUser(people.get(0), LEAVES).then().answers(200);
  }

  @Test
  void it_is_recorded() {
    handsOver(liveId).answers(200);

    operator
        .gets(organization.path() + "/provisioning/log?operation=hand-over")
        .answers(200)
        .has("/items/0/changes/0/old", "Trial")
        .has("/items/0/changes/0/new", "Directory")
        .has("/items/0/changes/1/new", "2 users, 1 groups, 0 tombstones")
        .has("/items/0/administrator", "admin");
  }

  @Test
  void groups_whose_names_clash_are_named_and_nothing_is_done() {
    operator.puts(organization.pathOf(trial), "{\"profile\": \"strict\"}").answers(200);
    live.makesGroup("Gates");
    organization.directoryOf(trial).makesGroup("gates");

    handsOver(liveId).isProblem(409).tells("'gates'");

    operator.gets(organization.pathOf(trial)).answers(200).has("/enabled", true);
    operator
        .gets(organization.path() + "/users/" + people.get(0))
        .answers(200)
        .has("/connection", trial.id());
  }

  @Test
  void it_goes_to_another_connection_of_the_organization() {
    handsOver(trial.id()).isProblem(400).tells("to must be another connection");
    handsOver("0190b0a0-0000-7000-8000-000000000000").isProblem(400);
    handsOver("x").isProblem(400);
    operator.posts(organization.pathOf(trial) + "/hand-over", "{}").isProblem(400);
  }

  @Test
  void once_it_is_handed_over_the_trial_can_be_deleted() {
    handsOver(liveId).answers(200);

    operator.deletes(organization.pathOf(trial)).answers(204);

    handsOver(liveId).isProblem(404);
    live.getsUser(people.get(0)).then().answers(200);
  }
}
