package latchkey.it.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import latchkey.it.client.Suite;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory's whole life, played in each dialect, ends with nothing failed and nothing amiss. */
class RehearsalIT extends Suite {
  private static final Path JAR =
      Path.of(System.getProperty("rehearsal.jar", "target/rehearsal.jar"));

  @ParameterizedTest
  @ValueSource(strings = {"default", "flag", "okta"})
  void a_life_in_each_dialect(String dialect) throws Exception {
    plays(server(), "--server", server().url(), "--dialect", dialect);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "okta"})
  void a_life_on_postgres(String dialect) throws Exception {
    plays(Servers.onPostgres(), "--server", Servers.onPostgres().url(), "--dialect", dialect);
  }

  @Test
  void an_address_and_a_token_suffice() throws Exception {
    var entra = organization.connects("entra");
    entra.makesUser("somebody.else@fabrikam.example");

    plays(server(), "--url", entra.base(), "--token", entra.token());
  }

  private static void plays(Server server, String... options) throws Exception {
    var state = Servers.freshFolder("rehearsal");
    var command =
        new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--users",
            "40",
            "--groups",
            "6",
            "--trials",
            "5",
            "--progress",
            "lines",
            "--state",
            state.toString()));
    var output =
        Files.createTempFile(
            Files.createDirectories(Path.of("target", "servers")), "rehearsal", ".log");

    int code = run(command, server, output);

    var text = Files.readString(output);
    assertThat(code).describedAs(text).isZero();
    assertThat(text).contains("0 failures").contains("target equals source");
  }

  private static int run(List<String> command, Server server, Path output)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LATCHKEY_ADMIN_PASSWORD", Server.PASSWORD);
    builder.environment().put("LATCHKEY_DATA", server.data().toString());
    var process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS))
          .describedAs(Files.readString(output))
          .isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }
}
