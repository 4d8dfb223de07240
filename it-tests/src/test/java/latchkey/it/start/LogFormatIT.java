package latchkey.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

class LogFormatIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  @Test
  void a_log_for_programs_has_an_object_a_line() throws Exception {
    var settings = new HashMap<>(Servers.anotherPostgres("logged"));
    settings.put("LATCHKEY_LOG", "json");

    List<String> lines;
    try (var server = Server.start(Servers.freshFolder("json"), settings)) {
      losesItsDatabase(settings.get("LATCHKEY_DB_URL"));
      lines = logged(server.log());
    }

    for (var line : lines) {
      var event = JSON.readTree(line);
      assertThat(Instant.parse(event.path("Timestamp").asText())).as(line).isNotNull();
      assertThat(event.path("Level").asText()).as(line).isNotEmpty();
      assertThat(event.path("LoggerName").asText()).as(line).isNotEmpty();
    }
    assertThat(lines).anyMatch(line -> line.contains("latchkey"));
  }

  private static void losesItsDatabase(String url) throws SQLException {
    var name = url.substring(url.lastIndexOf('/') + 1);
    var beside = url.substring(0, url.length() - name.length()) + "postgres";
    try (var connection = DriverManager.getConnection(beside, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database " + name + " with (force)");
    }
  }

  /** What is logged after the greeting, which is for people and the log's first lines here. */
  private static List<String> logged(Path log) throws IOException {
    var end = Instant.now().plusSeconds(SECONDS);
    var lines = afterGreeting(log);
    while (lines.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      lines = afterGreeting(log);
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static List<String> afterGreeting(Path log) throws IOException {
    var text = Files.readString(log);
    // what has no end yet is still being written
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .dropWhile(line -> !line.startsWith("Next, "))
        .skip(1)
        .filter(line -> !line.isBlank())
        .toList();
  }
}
