package latchkey.it;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import latchkey.it.client.Administrator;
import latchkey.it.client.Organization;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR on plain Payara Micro with that server's own pool, as the README has it. */
class OwnServerIT {
  private static final Path WAR = Path.of("..", "adapters-rest", "target", "latchkey.war");
  private static final Path MICRO = Path.of("target", "arquillian", "payara-micro.jar");
  private static final String NOT_ACTIVE =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";

  @TempDir Path folder;
  private final Page readme = Page.of("README.md");
  private final Path data = Servers.freshFolder("own-server");
  private final String port = String.valueOf(Servers.freePort());

  @BeforeEach
  void what_the_page_asks_for_is_there() throws IOException {
    var files = readme.blocks("asadmin");
    Files.writeString(folder.resolve("server.asadmin"), files.get(0).text());
    var database = Servers.freshPostgres("own_server");
    Files.writeString(folder.resolve("pool.asadmin"), at(database, files.get(1).text()));
    takeTheDriver();
  }

  @Test
  void people_come_and_go_through_its_pool_and_are_still_there_after_a_kill() {
    try (var server = start()) {
      var organization = Organization.fresh(Administrator.operatorOf(server));
      var entra = given().entra(organization);
      var door = organization.product();
      var leaver = entra.makesUser("leaver@contoso.example");
      var member = entra.makesUser("member@contoso.example");
      entra.makesGroup("Everybody", leaver, member);

      entra.patchesUser(leaver, NOT_ACTIVE).answers(200);
      door.asksAbout(leaver).then().has("/access", "denied");
      door.asksAbout(member).then().has("/access", "granted");
      entra.postsUser("{\"userName\": \"LEAVER@contoso.example\"}").answers(409);
      entra.findsUsers("userName co \"eaver\"").lists(1);
      server.kill();

      // on the same port, so that clients needn't be told
      try (var again = start()) {
        assertThat(again.port()).isEqualTo(server.port());
        assertThat(entra.getsUser(member).answers(200).at("/groups")).hasSize(1);
        door.asksAbout(leaver).then().has("/reasons", new String[] {"DIRECTORY"});
      }
    }
    assertThat(data.resolve("latchkey.mv.db")).doesNotExist();
  }

  private Server start() {
    var words = command();
    var settings =
        words.stream()
            .takeWhile(word -> word.startsWith("LATCHKEY_"))
            .map(word -> word.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    var command = new ArrayList<>(words.subList(settings.size(), words.size()));
    assertThat(settings).containsKey("LATCHKEY_DB_JNDI");
    assertThat(command.get(0)).isEqualTo("java");
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(1, "-XX:TieredStopAtLevel=1");
    return Server.deployed(new ProcessBuilder(command).directory(folder.toFile()), data, settings);
  }

  /** The page's last command there, with the files of the build and a port nobody uses. */
  private List<String> command() {
    var line =
        readme.blocks("console").stream()
            .flatMap(block -> block.text().lines())
            .filter(it -> it.contains("--postbootcommandfile"))
            .reduce((one, other) -> other)
            .orElseThrow();
    var ours =
        Map.of(
            "payara-micro.jar", MICRO.toAbsolutePath().toString(),
            "latchkey.war", WAR.toAbsolutePath().toString(),
            "8080", port);
    return Arrays.stream(line.replaceFirst("^\\$ ", "").split(" "))
        .map(word -> ours.getOrDefault(word, word))
        .toList();
  }

  /** The page's commands for a pool, with another database in them. */
  private static String at(Map<String, String> database, String commands) {
    var url = database.get("LATCHKEY_DB_URL").replace(":", "\\:");
    var here =
        commands
            .replaceFirst("url=.*?:user=", Matcher.quoteReplacement("url=" + url + ":user="))
            .replace("user=latchkey", "user=" + database.get("LATCHKEY_DB_USER"))
            .replace("password=a-secret", "password=" + database.get("LATCHKEY_DB_PASSWORD"));
    assertThat(here).contains(url).doesNotContain("a-secret").doesNotContain("user=latchkey");
    return here;
  }

  private void takeTheDriver() throws IOException {
    var drivers = Files.createDirectory(folder.resolve("drivers"));
    try (var war = new JarFile(WAR.toFile())) {
      var driver =
          war.stream()
              .filter(it -> it.getName().matches("WEB-INF/lib/postgresql-.*\\.jar"))
              .findFirst()
              .orElseThrow();
      Files.copy(war.getInputStream(driver), drivers.resolve("postgresql.jar"));
    }
  }
}
