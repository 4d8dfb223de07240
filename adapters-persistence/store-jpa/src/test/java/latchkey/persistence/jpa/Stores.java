package latchkey.persistence.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import latchkey.persistence.jpa.database.Settings;

/** One store on each data base, opened once and shared: every test makes its own organizations. */
final class Stores {
  private Stores() {}

  /** H2, as it is used when no data base is named: a file. */
  static final class OnH2 {
    static final JpaStore STORE = JpaStore.open(Settings.embedded(folder().resolve("data")));

    private static java.nio.file.Path folder() {
      try {
        return Files.createTempDirectory("latchkey-h2");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private OnH2() {}
  }

  /** A PostgreSQL server of its own. */
  static final class OnPostgreSql {
    static final JpaStore STORE = JpaStore.open(settings());

    private static Settings settings() {
      try {
        var server = EmbeddedPostgres.builder().start();
        return Settings.of(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private OnPostgreSql() {}
  }
}
