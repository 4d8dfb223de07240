package latchkey.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The servers that suites share: each is started once, when first asked for, and ends with us. */
public final class Servers {
  /** So that a test can be what an administrator names: an issuer, a receiver. */
  private static final Map<String, String> LOOPBACK = Map.of("LATCHKEY_OUTGOING_LOOPBACK", "on");

  private Servers() {}

  /** On H2 in a file, as after {@code mvn -Prun}. */
  public static Server onH2() {
    return OnH2.SERVER;
  }

  /** On a real PostgreSQL. */
  public static Server onPostgres() {
    return OnPostgres.SERVER;
  }

  /** The database of that one, to look at from outside. */
  public static DataSource sharedDatabase() {
    return Postgres.RUNNING.getDatabase("postgres", "shared");
  }

  /** A folder nobody has used yet, gone with the build's other files. */
  public static Path freshFolder(String name) {
    try {
      var parent = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-").resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port nobody listens on. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of a server on an empty database that is called so and somehow else. */
  public static Map<String, String> anotherPostgres(String name) {
    return freshPostgres(name + "_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** Settings of a server on an empty database of its own. */
  public static Map<String, String> freshPostgres(String database) {
    var admin = Postgres.RUNNING.getPostgresDatabase();
    try (var connection = admin.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (java.sql.SQLException e) {
      throw new AssertionError("no database", e);
    }
    return Map.of(
        "LATCHKEY_DB_URL",
        "jdbc:postgresql://127.0.0.1:" + Postgres.RUNNING.getPort() + "/" + database,
        "LATCHKEY_DB_USER",
        "postgres",
        "LATCHKEY_DB_PASSWORD",
        "postgres");
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static final class OnH2 {
    static final Server SERVER = Server.start(freshFolder("shared-h2"), LOOPBACK);
  }

  private static final class OnPostgres {
    static final Server SERVER =
        Server.start(freshFolder("shared-postgres"), with(freshPostgres("shared"), LOOPBACK));
  }

  private static final class Postgres {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            // what is acknowledged must be on the disk: tests kill the server
            .setServerConfig("fsync", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
