package latchkey.persistence.jpa.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens the data base when the application starts, and closes it when it stops. */
@ApplicationScoped
class OpenDatabase {
  @Produces
  @Singleton
  Database open() {
    return Database.open(settings(ConfigProvider.getConfig()));
  }

  void close(@Disposes Database database) {
    database.close();
  }

  // Before anybody else's work at the start: a data base that cannot be used ends it right here.
  void start(
      @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
          Object start,
      Database database) {
    database.run(() -> true);
  }

  private static Settings settings(Config config) {
    return new Settings(
        config.getOptionalValue("latchkey.db.jndi", String.class),
        config.getOptionalValue("latchkey.db.url", String.class),
        config.getOptionalValue("latchkey.db.user", String.class),
        config.getOptionalValue("latchkey.db.password", String.class),
        Path.of(config.getOptionalValue("latchkey.data", String.class).orElse("latchkey-data")));
  }
}
