package latchkey.it.server;

import java.sql.SQLException;

/** A table of the shared PostgreSQL that nobody else can read for a while. */
public final class Held {
  private Held() {}

  /** Does something while the table is held. */
  public static void during(String table, Runnable work) {
    try (var connection = Servers.sharedDatabase().getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.execute("lock table " + table + " in access exclusive mode");
      }
      work.run();
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError("the table cannot be held", e);
    }
  }
}
