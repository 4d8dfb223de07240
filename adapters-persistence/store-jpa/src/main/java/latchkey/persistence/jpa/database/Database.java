package latchkey.persistence.jpa.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import latchkey.application.query.PoolUse;
import org.flywaydb.core.Flyway;

/** The open data base: pool, schema, persistence unit, and each thread's running transaction. */
public final class Database implements AutoCloseable {
  private static final int MOST_TRIES = 5;
  private static final int LONGEST_PAUSE_MS = 50;

  private final Pool pool;
  private final Dialect dialect;
  private final EntityManagerFactory unit;
  private final ThreadLocal<Session> running = new ThreadLocal<>();

  private Database(Pool pool, Dialect dialect, EntityManagerFactory unit) {
    this.pool = pool;
    this.dialect = dialect;
    this.unit = unit;
  }

  /** Opens the data base and brings its tables up to date. */
  public static Database open(Settings settings) {
    return open(settings, UnaryOperator.identity());
  }

  /**
   * @param watched what stands before every connection, for example to count statements
   */
  public static Database open(Settings settings, UnaryOperator<DataSource> watched) {
    var pool = Pool.open(settings);
    try {
      var dialect = prepare(pool.source());
      migrate(pool.source(), dialect);
      return new Database(pool, dialect, unit(watched.apply(pool.source()), dialect));
    } catch (RuntimeException e) {
      pool.whenDone().run();
      throw e;
    }
  }

  private static Dialect prepare(DataSource source) {
    try (var connection = source.getConnection()) {
      var dialect = Dialect.of(connection);
      dialect.prepare(connection);
      return dialect;
    } catch (SQLException e) {
      throw new CannotOpen("The data base gives no connection: " + e.getMessage());
    }
  }

  private static void migrate(DataSource source, Dialect dialect) {
    String folder = "classpath:latchkey/persistence/jpa/migration/";
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations(folder + "common", folder + dialect.name())
        .placeholders(dialect.types())
        .load()
        .migrate();
  }

  private static EntityManagerFactory unit(DataSource source, Dialect dialect) {
    return Persistence.createEntityManagerFactory(
        "latchkey",
        Map.of(
            "jakarta.persistence.nonJtaDataSource",
            source,
            "eclipselink.target-database",
            dialect.platform()));
  }

  /** How the connections are used; empty for a pool of the server's. */
  public Optional<PoolUse> pool() {
    return pool.use().get();
  }

  /** Works in the running transaction, or in one of its own when none is running. */
  public <R> R in(Function<Session, R> work) {
    return run(() -> work.apply(running.get()));
  }

  /** All or nothing; tries again what failed for reasons that pass. Joins a running transaction. */
  public <R> R run(Supplier<R> work) {
    return running.get() == null ? attempts(work) : joined(work);
  }

  // Whoever swallows a failure must not commit the half that was done.
  private <R> R joined(Supplier<R> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      running.get().doom();
      throw e;
    }
  }

  private <R> R attempts(Supplier<R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (RuntimeException e) {
        if (attempt == MOST_TRIES || !Failure.passes(e)) throw e;
        pause(attempt);
      }
    }
  }

  private <R> R once(Supplier<R> work) {
    try (var session = new Session(unit.createEntityManager(), dialect)) {
      running.set(session);
      session.begin();
      return ended(session, work);
    } finally {
      running.remove();
    }
  }

  private static <R> R ended(Session session, Supplier<R> work) {
    try {
      R result = work.get();
      session.commit();
      return result;
    } catch (RuntimeException | Error e) {
      session.rollBack();
      throw e;
    }
  }

  // Of two that met, one should come back a little later.
  private static void pause(int attempt) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS * attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      unit.close();
    } finally {
      pool.whenDone().run();
    }
  }
}
