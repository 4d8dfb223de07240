package latchkey.it.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What became of a start that was to fail. */
record Launch(int exit, List<String> output, List<String> errors) {
  static final Path JAR = Path.of("..", "adapters-rest", "target", "latchkey.jar");
  private static final int MINUTES = 3;

  static Launch of(Path data, Map<String, String> settings, String... arguments) {
    try {
      var out = Files.createTempFile("launch", ".out");
      var errors = Files.createTempFile("launch", ".err");
      var process = start(data, settings, out.toFile(), errors.toFile(), arguments);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + Files.readString(errors));
      }
      return new Launch(process.exitValue(), Files.readAllLines(out), Files.readAllLines(errors));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Process start(
      Path data, Map<String, String> settings, File out, File errors, String... arguments)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
    builder.environment().putAll(Map.of("LATCHKEY_DATA", data.toString(), "LATCHKEY_PORT", "0"));
    builder.environment().putAll(settings);
    return builder.redirectOutput(out).redirectError(errors).start();
  }
}
