package latchkey.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
  @TempDir private Path state;

  private record Ended(int code, String output) {}

  private Ended rehearse(String... arguments) {
    return rehearse(Map.of(), arguments);
  }

  private Ended rehearse(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Rehearsal.run(out, environment, arguments);
    return new Ended(code, bytes.toString(StandardCharsets.UTF_8));
  }

  /** With a few people; the sample has tests of its own. */
  private Ended rehearse(ScimStub target, String... more) {
    return rehearse(
        Map.of(), with(more, "--url", target.url(), "--token", ScimStub.TOKEN, "--trials", "2"));
  }

  private String[] with(String[] more, String... first) {
    List<String> all = new ArrayList<>(List.of("--state", state.toString(), "--users", "40"));
    all.addAll(List.of("--groups", "6"));
    all.addAll(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void the_sample_directory_is_what_comes_when_none_is_named() {
    try (ScimStub target = new ScimStub()) {
      Ended ended =
          rehearse("--url", target.url(), "--token", ScimStub.TOKEN, "--state", state.toString());

      assertThat(ended.output)
          .startsWith("200 people and 30 groups to " + target.url() + ", dialect default\n")
          .endsWith("0 failures\ntarget equals source\n");
      assertThat(ended.code).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "flag", "okta"})
  void a_life_ends_with_a_target_that_equals_the_source(String dialect) {
    try (ScimStub target = new ScimStub()) {
      Ended ended = rehearse(target, "--dialect", dialect);

      assertThat(ended.output).endsWith("0 failures\ntarget equals source\n");
      assertThat(ended.code).isZero();
    }
  }

  @Test
  void a_life_can_be_repeated_on_the_same_target_with_and_without_its_memory(@TempDir Path other) {
    try (ScimStub target = new ScimStub()) {
      rehearse(target, "--quiet");
      Ended again = rehearse(target, "--quiet");
      Ended elsewhere = rehearse(target, "--quiet", "--state", other.toString());

      assertThat(again.output).endsWith("0 failures\ntarget equals source\n");
      assertThat(elsewhere.output).endsWith("0 failures\ntarget equals source\n");
    }
  }

  @Test
  void a_target_that_ignores_members_is_found_out() {
    try (ScimStub target = new ScimStub()) {
      target.ignoreMembers();

      Ended ended = rehearse(target, "--quiet", "--scenario", "initial");

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output).contains("differs: Groups Everybody: 39 missing members");
      assertThat(ended.output).contains("target differs from source in 5 places");
    }
  }

  private Ended rehearseAt(LatchkeyStub latchkey, String... more) {
    return rehearse(
        Map.of("LATCHKEY_ADMIN_PASSWORD", LatchkeyStub.PASSWORD),
        with(more, "--server", latchkey.server()));
  }

  @Test
  void a_latchkey_is_set_up_and_its_door_closes_behind_every_leaver() {
    try (LatchkeyStub latchkey = new LatchkeyStub()) {
      Ended ended = rehearseAt(latchkey, "--quiet");

      assertThat(ended.output).endsWith("0 failures\ntarget equals source\n");
      assertThat(ended.output)
          .contains("20 trials of the access answer after active=false: 0 granted")
          .containsPattern(
              "leave to door closed: median [\\d.]+ ms, p95 [\\d.]+ ms, max [\\d.]+ ms");
    }
  }

  @Test
  void the_last_organization_can_be_gone_on_with() {
    try (LatchkeyStub latchkey = new LatchkeyStub()) {
      rehearseAt(latchkey, "--quiet", "--trials", "1");

      Ended ended =
          rehearse(
              Map.of("LATCHKEY_ADMIN_PASSWORD", LatchkeyStub.PASSWORD),
              "--keep",
              "--scenario",
              "readback",
              "--state",
              state.toString());

      assertThat(ended.output).endsWith("0 failures\ntarget equals source\n");
    }
  }

  @Test
  void an_access_answer_that_lets_a_leaver_in_is_a_failure() {
    try (LatchkeyStub latchkey = new LatchkeyStub()) {
      latchkey.lie();

      Ended ended = rehearseAt(latchkey, "--quiet", "--scenario", "leave", "--trials", "3");

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output)
          .contains("3 trials of the access answer after active=false: 3 granted")
          .contains("\n3 failures\n");
    }
  }

  @Test
  void a_door_that_never_hears_is_a_difference() {
    try (LatchkeyStub latchkey = new LatchkeyStub()) {
      latchkey.fallSilent();

      Ended ended = rehearseAt(latchkey, "--quiet", "--scenario", "initial");

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output).contains("differs: door: wrong about ");
    }
  }

  @Test
  void a_wrong_operator_password_is_told() {
    try (LatchkeyStub latchkey = new LatchkeyStub()) {
      Ended ended =
          rehearse(
              Map.of("LATCHKEY_ADMIN_PASSWORD", "x"),
              "--server",
              latchkey.server(),
              "--state",
              state.toString());

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output)
          .isEqualTo("could not sign in as admin: 401 wrong user name or password\n");
    }
  }

  @Test
  void a_target_that_creates_nobody_is_told_object_by_object() {
    try (ScimStub target = new ScimStub()) {
      target.refuseUsers();

      Ended ended = rehearse(target);

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output)
          .contains("create  failure Users")
          .contains("500 no room")
          .contains("differs: Users ")
          .doesNotContain("target equals source");
    }
  }

  @Test
  void a_refused_token_stops_at_once() {
    try (ScimStub target = new ScimStub()) {
      Ended ended = rehearse(target, "--token", "another");

      assertThat(ended.code).isEqualTo(1);
      assertThat(ended.output).endsWith("the credentials are refused: 401 unknown token\n");
      assertThat(target.seen()).hasSize(1);
    }
  }

  @Test
  void a_server_that_is_not_there_is_told_in_one_sentence() {
    Ended ended =
        rehearse(
            "--url", "http://127.0.0.1:9/scim/v2", "--token", "x", "--state", state.toString());

    assertThat(ended.code).isEqualTo(1);
    assertThat(ended.output)
        .endsWith(
            "nobody answers at http://127.0.0.1:9/scim/v2: start the server with `mvn -Prun`,"
                + " or name another one with --url\n");
  }

  @Test
  void an_option_it_does_not_know_is_refused_before_anything_is_sent() {
    Ended ended = rehearse("--tokens", "x");

    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.output).isEqualTo("no option --tokens; see --help\n");
  }

  @Test
  void the_flag_on_the_tenant_url_chooses_its_dialect() {
    try (ScimStub target = new ScimStub()) {
      Ended ended =
          rehearse(
              target,
              "--quiet",
              "--scenario",
              "leave",
              "--url",
              target.url() + "?aadOptscim062020");

      assertThat(ended.output).contains("dialect flag").endsWith("target equals source\n");
      assertThat(target.seen().toString())
          .contains("{\"op\":\"replace\",\"value\":{\"active\":false}}");
    }
  }

  @Test
  void the_log_can_be_had_as_json_lines() {
    try (ScimStub target = new ScimStub()) {
      Ended ended = rehearse(target, "--scenario", "initial", "--log", "json");

      assertThat(ended.output)
          .contains(
              "\"provisioningAction\":\"create\",\"provisioningStatusInfo\":{\"status\":\"success\"");
    }
  }
}
