package latchkey.persistence.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool of somebody else's, found by its name. */
class NamedPoolTest {
  private static final String NAME = "jdbc/latchkey";

  @TempDir Path folder;
  private JdbcConnectionPool pool;

  @BeforeEach
  void an_application_server_with_a_pool() {
    pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("theirs"), "them", "theirs");
    Names.pool = pool;
    System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
  }

  @AfterEach
  void none_any_more() {
    System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    pool.dispose();
  }

  @Test
  void it_is_used_instead_of_ours_and_stays_open_when_we_close() throws SQLException {
    try (var database = Database.open(named(NAME))) {
      assertThat(database.<Boolean>run(() -> true)).isTrue();
    }

    assertThat(asked("select count(*) from users")).isEqualTo("0");
    assertThat(pool.getActiveConnections()).isZero();
    assertThat(folder.resolve("ours")).doesNotExist();
  }

  @Test
  void an_h2_behind_it_is_prepared_like_ours() throws SQLException {
    Database.open(named(NAME)).close();

    assertThat(setting("WRITE_DELAY")).isEqualTo("0");
    assertThat(setting("DEFAULT_LOCK_TIMEOUT")).isEqualTo("10000");
  }

  @Test
  void an_h2_behind_it_keeps_no_file_that_quotes_rows() {
    Database.open(named(NAME)).close();

    assertThatThrownBy(() -> asked("select cast('somebody' as integer)"))
        .hasMessageContaining("somebody");

    assertThat(folder.resolve("theirs.trace.db")).doesNotExist();
  }

  @Test
  void a_name_that_means_nothing_is_told_in_a_sentence() {
    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> Database.open(named("jdbc/other")))
        .withMessageStartingWith("LATCHKEY_DB_JNDI is jdbc/other, which names no data source: ");
  }

  private Settings named(String name) {
    return new Settings(
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        folder.resolve("ours"));
  }

  private String setting(String name) throws SQLException {
    return asked(
        "select setting_value from information_schema.settings where setting_name = '%s'"
            .formatted(name));
  }

  private String asked(String query) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  /** What such a server does with names. */
  public static final class Names implements InitialContextFactory {
    private static DataSource pool;

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
      return new InitialContext(true) {
        @Override
        public Object lookup(String name) throws NamingException {
          if (name.equals(NAME)) return pool;
          throw new NameNotFoundException(name);
        }
      };
    }
  }
}
