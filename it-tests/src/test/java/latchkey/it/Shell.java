package latchkey.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the blocks of a page in one shell, as a reader would paste them one after the other. */
final class Shell {
  private static final String END = "=== end of the block ===";
  private static final int SECONDS = 180;

  private final Map<String, String> environment;

  Shell(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @return what each block printed
   * @throws AssertionError when a command fails, also one in the middle of a pipe
   */
  List<String> run(List<String> blocks) {
    var all = new ArrayList<String>();
    for (String block : blocks) all.add(block + "\nprintf '\\n%s\\n' '" + END + "'\n");
    return split(output(String.join("", all)), blocks.size());
  }

  private static List<String> split(String output, int blocks) {
    var parts = List.of(output.split("\\n" + END + "\\n", -1));
    assertThat(parts).describedAs(output).hasSize(blocks + 1);
    return parts.subList(0, blocks);
  }

  private String output(String script) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "shell-");
      var printed = folder.resolve("printed");
      var process = builder(folder).redirectOutput(printed.toFile()).start();
      process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      var output = Files.readString(printed);
      assertThat(process.exitValue()).describedAs("%s\n%s", script, output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private ProcessBuilder builder(Path folder) throws IOException {
    // a reader sees what curl was answered; here it has to fail
    Files.writeString(folder.resolve(".curlrc"), "fail\nsilent\nshow-error\nmax-time = 30\n");
    var builder = new ProcessBuilder("bash", "-eu", "-o", "pipefail");
    builder.redirectErrorStream(true);
    builder.environment().put("CURL_HOME", folder.toAbsolutePath().toString());
    builder.environment().putAll(environment);
    return builder;
  }
}
