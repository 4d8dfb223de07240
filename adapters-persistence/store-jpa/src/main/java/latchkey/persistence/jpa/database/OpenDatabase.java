package latchkey.persistence.jpa.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** The application's data base: open before anything else works, closed when it stops. */
@ApplicationScoped
class OpenDatabase {
  @Produces
  @Singleton
  Database open(EarlyOpening opening) {
    return opening.take();
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
}
