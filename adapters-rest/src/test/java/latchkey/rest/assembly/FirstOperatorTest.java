package latchkey.rest.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.application.administrator.api.Administrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstOperatorTest {
  @TempDir Path data;
  private final Map<String, String> accounts = new HashMap<>();

  @Test
  void the_first_start_writes_down_a_password_that_opens() throws IOException {
    start(Map.of());

    assertThat(accounts).containsOnlyKeys("admin");
    assertThat(Files.readString(data.resolve("admin-password")).strip())
        .isEqualTo(accounts.get("admin"))
        .hasSize(24);
  }

  @Test
  void a_later_start_changes_nothing_even_when_the_file_is_gone() throws IOException {
    start(Map.of());
    var before = accounts.get("admin");
    Files.delete(data.resolve("admin-password"));

    start(Map.of());

    assertThat(accounts).containsEntry("admin", before);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void a_given_password_is_written_nowhere() throws IOException {
    start(Map.of("latchkey.admin.password", "given by an operator"));

    assertThat(accounts).containsEntry("admin", "given by an operator");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void a_crash_between_account_and_file_locks_nobody_out() throws IOException {
    Files.writeString(data.resolve("admin-password.draft"), "drafted before the crash\n");
    accounts.put("admin", "drafted before the crash");

    start(Map.of());

    assertThat(data.resolve("admin-password")).hasContent("drafted before the crash");
    assertThat(data.resolve("admin-password.draft")).doesNotExist();
  }

  private void start(Map<String, String> settings) throws IOException {
    new FirstOperator(
            new Settings(new PepperTest.Given(settings)),
            new DataFolder(data),
            (username, password) -> accounts.putIfAbsent(username, password) == null,
            (username, password) ->
                Optional.ofNullable(accounts.get(username))
                    .filter(password::equals)
                    .map(it -> new Administrator(username, Optional.empty())))
        .make();
  }
}
