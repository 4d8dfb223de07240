package latchkey.persistence.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import latchkey.application.query.PoolUse;

/** Connections: our own pool, or an application server's. */
record Pool(DataSource source, Supplier<Optional<PoolUse>> use, Runnable whenDone) {
  private static final int H2_IN_USE = 90020;
  private static final int LONGEST_WAIT_MS = 30_000;

  static Pool open(Settings settings) {
    return settings.jndi().map(Pool::of).orElseGet(() -> own(settings));
  }

  private static Pool of(String name) {
    try {
      // an application server's own pool is closed by the server
      return new Pool((DataSource) new InitialContext().lookup(name), Optional::empty, () -> {});
    } catch (NamingException | ClassCastException e) {
      throw new CannotOpen("LATCHKEY_DB_JNDI is " + name + ", which names no data source: " + e);
    }
  }

  private static Pool own(Settings settings) {
    var config = new HikariConfig();
    config.setPoolName("latchkey");
    config.setMaximumPoolSize(Math.max(10, 2 * Runtime.getRuntime().availableProcessors() + 6));
    config.setConnectionTimeout(LONGEST_WAIT_MS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    settings.url().ifPresentOrElse(url -> at(config, url, settings), () -> in(config, settings));
    try {
      var pool = new HikariDataSource(config);
      return new Pool(pool, () -> Optional.of(use(pool)), pool::close);
    } catch (PoolInitializationException e) {
      throw cannotOpen(config.getJdbcUrl(), e);
    }
  }

  private static PoolUse use(HikariDataSource pool) {
    var now = pool.getHikariPoolMXBean();
    return new PoolUse(
        now.getActiveConnections(),
        now.getIdleConnections(),
        now.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize());
  }

  private static void at(HikariConfig config, String url, Settings settings) {
    config.setJdbcUrl(H2Url.matches(url) ? H2Url.prepared(url) : url);
    settings.user().ifPresent(config::setUsername);
    settings.password().ifPresent(config::setPassword);
    if (url.startsWith("jdbc:postgresql:")) {
      // by name: inside an application server the driver manager does not see the application's
      config.setDriverClassName("org.postgresql.Driver");
      // the details of a PostgreSQL error quote the row
      config.addDataSourceProperty("logServerErrorDetail", "false");
    }
  }

  private static void in(HikariConfig config, Settings settings) {
    var file = new EmbeddedDatabase(settings.data());
    config.setJdbcUrl(H2Url.prepared(file.url()));
    config.setUsername(file.user());
    config.setPassword(file.password());
  }

  private static CannotOpen cannotOpen(String url, PoolInitializationException why) {
    var cause = Failure.sql(why);
    String place = url.replaceAll("[;?].*", "");
    if (cause.map(SQLException::getErrorCode).filter(code -> code == H2_IN_USE).isPresent()) {
      return new CannotOpen("The data base " + place + " is in use by another process.");
    }
    String reason = cause.map(SQLException::getMessage).orElse(why.getMessage());
    return new CannotOpen("The data base " + place + " cannot be opened: " + reason);
  }
}
