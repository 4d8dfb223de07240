package latchkey.it.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The runnable jar, or another server with the application in it, in a process of its own. */
public final class Server implements AutoCloseable {
  /** The operator's password of every server here. */
  public static final String PASSWORD = "a-password-for-tests";

  private static final Pattern GREETING = Pattern.compile("Latchkey serves at (\\S+)");

  /** What plain Payara Micro prints of an application once it is deployed. */
  private static final Pattern ADDRESS = Pattern.compile("(http://\\S+)/");

  private static final int SECONDS_TO_START = 240;
  private static final Path JAR =
      Path.of(System.getProperty("latchkey.jar", "../adapters-rest/target/latchkey.jar"));

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private Server(Process process, Path data, Path log, Pattern greeting) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port(announced(greeting));
  }

  /** Starts on any free port and returns once it serves. */
  public static Server start(Path data, Map<String, String> settings) {
    return start(data, 0, settings);
  }

  /** Starts on a port and returns once it serves. */
  public static Server start(Path data, int port, Map<String, String> settings) {
    var builder = new ProcessBuilder(command());
    return start(builder, data, GREETING, with(settings, "LATCHKEY_PORT", String.valueOf(port)));
  }

  /**
   * Starts plain Payara Micro by a command that deploys the application; returns once it serves.
   */
  public static Server deployed(ProcessBuilder command, Path data, Map<String, String> settings) {
    return start(command, data, ADDRESS, settings);
  }

  private static Map<String, String> with(Map<String, String> settings, String name, String value) {
    var all = new HashMap<>(settings);
    all.put(name, value);
    return all;
  }

  private static Server start(
      ProcessBuilder builder, Path data, Pattern greeting, Map<String, String> settings) {
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
    builder.environment().put("LATCHKEY_DATA", data.toString());
    builder.environment().put("LATCHKEY_ADMIN_PASSWORD", PASSWORD);
    builder.environment().putAll(settings);
    try {
      var logs = Files.createDirectories(Path.of("target", "servers"));
      var log = Files.createTempFile(logs, data.getFileName() + "-", ".log");
      var server = new Server(builder.start(), data, log, greeting);
      Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a path. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  /** What it printed so far, the greeting included. */
  public Path log() {
    return log;
  }

  /** Bytes of what is still referred to: the JDK's own tool collects the rest before it counts. */
  public long usedHeap() {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var count = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram");
    try (var lines = count.start().inputReader()) {
      var total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
      return Long.parseLong(total.strip().split("\\s+")[2]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does: nothing is flushed, nobody is told. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** As Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("the server goes on");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // C1 alone starts in half the time
  private static List<String> command() {
    if (!Files.isRegularFile(JAR)) throw new AssertionError("not built: " + JAR.toAbsolutePath());
    var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    return List.of(java, "-XX:TieredStopAtLevel=1", "-Xmx768m", "-jar", JAR.toString());
  }

  private String announced(Pattern greeting) {
    var url = new CompletableFuture<String>();
    var reader = new Thread(() -> copy(greeting, url), "log of " + data.getFileName());
    reader.setDaemon(true);
    reader.start();
    try {
      return url.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      throw new AssertionError("the server did not start: " + logged(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "and has no log";
    }
  }

  private void copy(Pattern greeting, CompletableFuture<String> url) {
    try (var in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(Files.newBufferedWriter(log))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(line);
        out.flush();
        var match = greeting.matcher(line);
        if (match.matches()) url.complete(match.group(1));
      }
      url.completeExceptionally(new IllegalStateException("the process ended"));
    } catch (IOException e) {
      url.completeExceptionally(e);
    }
  }

  private static int port(String url) {
    return java.net.URI.create(url.strip()).getPort();
  }
}
