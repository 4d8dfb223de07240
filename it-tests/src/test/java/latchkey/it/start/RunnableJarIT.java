package latchkey.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import fish.payara.micro.PayaraMicro;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnableJarIT {
  private static final int LINES_OF_A_SCREEN = 24;

  /** Of a class file. */
  private static final int JAVA_8 = 52;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void health_is_answered(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(Servers.onH2().url() + path)).build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void what_a_start_prints_fits_on_one_screen() throws IOException {
    var server = Servers.onH2();

    var log = Files.readAllLines(server.log());

    var greeting = log.indexOf("Latchkey serves at http://localhost:" + server.port());
    assertThat(greeting).isNotNegative().isLessThan(LINES_OF_A_SCREEN - 3);
  }

  @Test
  void a_busy_port_is_told_in_one_sentence() throws IOException {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(busy.getLocalPort());

      var launch = Launch.of(folder, Map.of("LATCHKEY_PORT", port));

      assertThat(launch.exit()).isEqualTo(1);
      assertThat(launch.output()).isEmpty();
      assertThat(launch.errors()).singleElement().asString().contains("127.0.0.1:" + port);
    }
  }

  @Test
  void a_data_folder_in_use_is_told_in_one_sentence() {
    var used = Servers.onH2().data();

    var launch = Launch.of(used, Map.of());

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.output()).isEmpty();
    assertThat(launch.errors())
        .containsExactly("The data folder " + used + " is in use by another process.");
  }

  @Test
  void what_stops_the_application_inside_the_server_is_told_in_one_sentence() {
    var launch = Launch.of(folder, Map.of("LATCHKEY_PUBLIC_URL", "::: no URL"));

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.output()).isEmpty();
    assertThat(launch.errors())
        .singleElement()
        .asString()
        .startsWith("Latchkey did not start: ")
        .contains("::: no URL");
    assertThat(folder.resolve("server").resolve("failed-start.log")).isNotEmptyFile();
  }

  @Test
  void arguments_are_refused_rather_than_ignored() {
    var launch = Launch.of(folder, Map.of(), "--port", "9090");

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.errors()).singleElement().asString().contains("takes no arguments");
  }

  @Test
  void what_begins_it_can_be_loaded_by_java_8_which_is_then_refused() throws IOException {
    try (var jar = new JarFile(Launch.JAR.toFile())) {
      var main = jar.getManifest().getMainAttributes().getValue("Main-Class");

      assertThat(majorVersion(jar, main)).isEqualTo(JAVA_8);
      assertThat(majorVersion(jar, main.replace(".Main", ".Launcher"))).isGreaterThan(JAVA_8);
    }
  }

  /** JVM specification §4.1: magic number, minor version, major version. */
  private static int majorVersion(JarFile jar, String name) throws IOException {
    var entry = jar.getJarEntry(name.replace('.', '/') + ".class");
    try (var in = new DataInputStream(jar.getInputStream(entry))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Add-Opens", "Add-Exports"})
  void the_jdk_is_opened_as_far_as_the_server_asks(String attribute) throws Exception {
    assertThat(values(Launch.JAR, attribute))
        .containsExactlyInAnyOrderElementsOf(values(server(), attribute));
  }

  private static Path server() throws URISyntaxException {
    return Path.of(PayaraMicro.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> values(Path jar, String attribute) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return List.of(file.getManifest().getMainAttributes().getValue(attribute).split(" "));
    }
  }
}
