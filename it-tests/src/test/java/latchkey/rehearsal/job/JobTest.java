package latchkey.rehearsal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latchkey.rehearsal.ScimStub;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.dialect.Managers;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.job.Entry.Action;
import latchkey.rehearsal.job.Entry.Result;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Patience;
import latchkey.rehearsal.wire.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Mapping MAPPING = MappingFile.read("entra");

  private final ScimStub server = new ScimStub();
  private final List<Entry> log = Collections.synchronizedList(new ArrayList<>());
  private final Directory directory =
      new Directory(
          List.of(person("ada"), person("bruno").with("manager", "ada"), person("chloe")),
          List.of(team("guards", "ada", "bruno"), team("nobody")));
  private final State state = State.fresh(START);

  @AfterEach
  void stop() {
    server.close();
  }

  private static Person person(String id) {
    return Person.of(
        Map.of(
            "id",
            id,
            "userPrincipalName",
            id + "@contoso.example",
            "displayName",
            id,
            "jobTitle",
            "Guard",
            "userType",
            "Member"));
  }

  private static Team team(String id, String... members) {
    return new Team(Map.of("id", id, "displayName", id), Set.of(members));
  }

  private Job job(State with) {
    Target target =
        new Target(
            server.url(),
            Map.of("Authorization", "Bearer " + ScimStub.TOKEN),
            new Patience(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(50)));
    Journal journal =
        new Journal() {
          @Override
          public void begins(String part, int count) {}

          @Override
          public void record(Entry entry) {
            log.add(entry);
          }
        };
    return new Job(directory, MAPPING, target, Dialect.named("default"), with, journal, 2);
  }

  private Job job() {
    return job(state);
  }

  private void anew() {
    server.forgetRequests();
    log.clear();
  }

  private JsonNode user(String id) {
    return server.userNamed(id + "@contoso.example");
  }

  private List<String> members(String group) {
    JsonNode found =
        server.groups.values().stream()
            .filter(g -> g.path("displayName").asText().equals(group))
            .findFirst()
            .orElseThrow();
    return Json.elements(found.path("members"))
        .map(m -> server.users.get(m.path("value").asText()).path("displayName").asText())
        .sorted()
        .toList();
  }

  private Entry entry(String object, String id) {
    return log.stream()
        .filter(e -> e.object().equals(object) && e.sourceId().equals(id))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void an_initial_cycle_creates_users_then_groups_then_references() {
    job().initial();

    assertThat(server.users).hasSize(3);
    assertThat(members("guards")).containsExactly("ada", "bruno");
    assertThat(Managers.of(user("bruno"))).isEqualTo(user("ada").path("id").asText());
    assertThat(server.writes().subList(0, 5)).containsOnly("POST");
    assertThat(server.writes().subList(5, server.writes().size())).containsOnly("PATCH");
  }

  @Test
  void an_initial_cycle_over_a_provisioned_target_changes_nothing() {
    job().initial();
    anew();

    job(State.fresh(START)).initial();

    assertThat(server.users).hasSize(3);
    // Members are added again, as a directory that lost its links can't know them
    assertThat(server.writes()).containsExactly("PATCH");
    assertThat(members("guards")).containsExactly("ada", "bruno");
  }

  @Test
  void an_incremental_cycle_asks_only_about_what_has_changed() {
    job().initial();
    anew();
    directory.keep(person("chloe").with("jobTitle", "Boss"));

    job().incremental();

    assertThat(user("chloe").path("title").asText()).isEqualTo("Boss");
    assertThat(server.seen()).hasSize(2);
    assertThat(log).hasSize(1);
  }

  @Test
  void the_watermark_survives_a_restart(@TempDir Path folder) throws IOException {
    job().initial();
    state.save(folder.resolve("state.json"));
    anew();

    State loaded = State.load(folder.resolve("state.json"), Instant.EPOCH);
    job(loaded).incremental();

    assertThat(server.seen()).isEmpty();
    assertThat(loaded.now()).isEqualTo(START.plus(Job.INTERVAL.multipliedBy(2)));
    assertThat(loaded.users()).isEqualTo(state.users());
    assertThat(loaded.groups()).isEqualTo(state.groups());
  }

  @Test
  void an_emptied_attribute_is_not_sent() {
    job().initial();
    anew();
    directory.keep(person("chloe").with("jobTitle", ""));

    job().incremental();

    assertThat(server.writes()).isEmpty();
    assertThat(user("chloe").path("title").asText()).isEqualTo("Guard");
  }

  @Test
  void who_falls_out_of_scope_is_disabled_and_told_nothing_else() {
    job().initial();
    directory.keep(person("chloe").with("userType", "Guest").with("jobTitle", "Boss"));

    job().incremental();

    assertThat(user("chloe").path("active").asBoolean()).isFalse();
    assertThat(user("chloe").path("title").asText()).isEqualTo("Guard");
    assertThat(entry("Users", "chloe").outcome().action()).isEqualTo(Action.DISABLE);
    assertThat(entry("Users", "chloe").outcome().reason()).isEqualTo("out of scope");
  }

  @Test
  void who_comes_back_keeps_memberships_without_their_being_sent() {
    job().initial();
    directory.keep(person("ada").with("accountEnabled", "False"));
    job().incremental();
    anew();
    directory.keep(person("ada"));

    job().incremental();

    assertThat(user("ada").path("active").asBoolean()).isTrue();
    assertThat(server.writes()).containsExactly("PATCH");
    assertThat(members("guards")).containsExactly("ada", "bruno");
  }

  @Test
  void a_purged_person_is_deleted() {
    job().initial();
    directory.purge("chloe");

    job().incremental();

    assertThat(server.users).hasSize(2);
    assertThat(entry("Users", "chloe").outcome().action()).isEqualTo(Action.DELETE);
  }

  @Test
  void nobody_out_of_scope_is_ever_deleted() {
    job().initial();
    directory.keep(person("chloe").assigned(false));
    job().incremental();
    directory.purge("chloe");

    job().incremental();

    assertThat(server.users).hasSize(3);
    assertThat(entry("Users", "chloe").outcome().result()).isEqualTo(Result.SKIPPED);
  }

  @Test
  void who_was_disabled_before_the_first_cycle_is_never_created() {
    directory.keep(person("chloe").with("accountEnabled", "False"));

    job().initial();

    assertThat(server.users).hasSize(2);
    assertThat(entry("Users", "chloe").outcome().reason())
        .contains("before it was ever provisioned");
  }

  @Test
  void a_failed_object_waits_in_escrow_and_is_tried_again_after_six_hours() {
    server.failNext("POST", "Users", 500);
    job().initial();
    assertThat(server.users).hasSize(2);
    anew();

    job().incremental();
    assertThat(server.seen()).isEmpty();

    state.advance(Duration.ofHours(6));
    job().incremental();
    assertThat(server.users).hasSize(3);
    assertThat(log).anyMatch(e -> e.outcome().action() == Action.CREATE);
  }

  @Test
  void a_group_whose_member_failed_is_completed_when_the_member_has_come() {
    server.failNext("POST", "Users", 400);
    server.failNext("POST", "Users", 400);
    server.failNext("POST", "Users", 400);
    job().initial();
    assertThat(entry("Groups/members", "guards").outcome().result()).isEqualTo(Result.FAILURE);

    state.advance(Duration.ofHours(6));
    job().incremental();

    assertThat(members("guards")).containsExactly("ada", "bruno");
    assertThat(state.escrow().deposits()).isEmpty();
  }

  @Test
  void a_member_out_of_scope_is_missed_until_a_restart() {
    directory.keep(person("bruno").with("userType", "Guest"));
    job().initial();
    directory.keep(person("bruno"));

    job().incremental();
    assertThat(members("guards")).containsExactly("ada");

    job().initial();
    assertThat(members("guards")).containsExactly("ada", "bruno");
  }

  @Test
  void a_counterpart_that_is_gone_is_created_again_with_its_memberships() {
    job().initial();
    String former = user("ada").path("id").asText();
    server.users.remove(former);
    directory.keep(person("ada").with("jobTitle", "Boss"));

    job().incremental();

    assertThat(user("ada").path("id").asText()).isNotEqualTo(former);
    assertThat(state.group("guards").orElseThrow().members()).contains("ada");
  }

  @Test
  void a_group_follows_its_name_its_members_and_its_end() {
    job().initial();
    directory.keep(team("guards", "bruno", "chloe").with("displayName", "Keepers"));
    directory.drop("nobody");

    job().incremental();

    assertThat(members("Keepers")).containsExactly("bruno", "chloe");
    assertThat(server.groups).hasSize(1);
  }

  @Test
  void an_ambiguous_match_fails_the_object_and_writes_nothing() {
    server.users.put("x", Json.object().put("id", "x").put("userName", "ada@contoso.example"));
    server.users.put("y", Json.object().put("id", "y").put("userName", "ADA@contoso.example"));

    job().initial();

    assertThat(entry("Users", "ada").outcome().reason()).startsWith("duplicate target");
  }

  @Test
  void refused_credentials_stop_the_job() {
    server.failNext("GET", "Users", 403);

    assertThatThrownBy(() -> job().initial())
        .isInstanceOf(Quarantined.class)
        .hasMessageStartingWith("the credentials are refused");
  }

  @Test
  void on_demand_sends_one_group_with_up_to_five_of_its_members_and_the_rest_later() {
    List<String> many = List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7");
    many.forEach(id -> directory.keep(person(id)));
    Team crowd = team("crowd", many.toArray(String[]::new));
    directory.keep(crowd);

    job().onDemand().provision(crowd, many);
    assertThat(members("crowd")).hasSize(5);

    job().incremental();
    assertThat(members("crowd")).isEqualTo(many);
  }
}
