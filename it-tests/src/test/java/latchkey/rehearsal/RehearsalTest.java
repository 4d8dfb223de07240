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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Rehearsal.run(out, Map.of(), arguments);
    return new Ended(code, bytes.toString(StandardCharsets.UTF_8));
  }

  private Ended rehearse(ScimStub target, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--url",
                target.url(),
                "--token",
                ScimStub.TOKEN,
                "--state",
                state.toString(),
                "--trials",
                "2"));
    arguments.addAll(List.of(more));
    return rehearse(arguments.toArray(String[]::new));
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
      assertThat(ended.output).contains("differs: Groups Everybody: 192 missing members");
      assertThat(ended.output).contains("target differs from source in 29 places");
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
