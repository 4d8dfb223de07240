package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
  private final Seen screen = new Seen();
  private final StartLog log = new StartLog(List.of(screen));

  @AfterEach
  void the_root_logger_is_left_as_it_was() {
    Logger.getLogger("").removeHandler(screen);
  }

  @Test
  void news_of_the_application_is_shown_at_once() {
    log.publish(event(Level.INFO, "latchkey.persistence", "migrated", null));

    assertThat(screen.messages).containsExactly("migrated");
  }

  @Test
  void what_the_server_says_is_shown_once_the_start_has_succeeded() {
    log.publish(event(Level.WARNING, "jakarta.enterprise.web", "mind this", null));
    assertThat(screen.messages).isEmpty();

    log.release();

    assertThat(screen.messages).containsExactly("mind this");
  }

  @Test
  void the_application_knows_best_why_a_start_failed() {
    log.publish(event(Level.SEVERE, "server", "down", new IllegalStateException("WELD-000049")));
    log.publish(event(Level.SEVERE, "latchkey.rest", "The database is gone", null));

    assertThat(log.cause()).hasValue("The database is gone");
  }

  @Test
  void else_the_innermost_cause_of_the_first_exception_is_told() {
    var first = new IllegalStateException("outer", new IOException("inner"));
    log.publish(event(Level.SEVERE, "server", "down", first));
    log.publish(event(Level.SEVERE, "server", "down", new IllegalStateException("consequence")));

    assertThat(log.cause()).hasValue("inner");
  }

  @Test
  void a_list_of_exceptions_is_told_by_its_first() {
    var list =
        "deployment failure:Exception List with 2 exceptions:\nException 0 :\nWELD-1408: no\nmore";
    log.publish(event(Level.SEVERE, "server", "down", new IllegalStateException(list)));

    assertThat(log.cause()).hasValue("WELD-1408: no");
  }

  @Test
  void a_start_has_failed_when_the_kernel_or_the_application_says_so() {
    log.publish(event(Level.WARNING, "javax.enterprise.system.core", "mind this", null));
    log.publish(event(Level.SEVERE, "com.example", "a driver complains", null));
    assertThat(log.failed()).isFalse();

    log.publish(event(Level.SEVERE, "javax.enterprise.system.core", "loading the app", null));

    assertThat(log.failed()).isTrue();
  }

  @Test
  void a_failed_start_leaves_a_file_and_an_empty_screen(@TempDir Path folder) throws IOException {
    var file = folder.resolve("failed-start.log");
    log.publish(event(Level.SEVERE, "server", "Exception while loading the app", null));

    log.keepIn(file);

    assertThat(Files.readString(file)).contains("Exception while loading the app");
    assertThat(screen.messages).isEmpty();
  }

  private static LogRecord event(Level level, String logger, String message, Throwable thrown) {
    var event = new LogRecord(level, message);
    event.setLoggerName(logger);
    event.setThrown(thrown);
    return event;
  }

  private static final class Seen extends Handler {
    final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord event) {
      messages.add(event.getMessage());
    }

    @Override
    public void flush() {
      // nothing is kept back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
