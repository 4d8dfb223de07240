package latchkey.persistence.jpa.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Opens the data base beside the server's work of deploying the application, which takes seconds
 * and needs no data base. It is an extension because nothing of an application begins earlier.
 */
public class EarlyOpening implements Extension {
  private CompletableFuture<Database> opening;
  private boolean taken;

  void begin(@Observes BeforeBeanDiscovery start) {
    var settings = Settings.configured();
    // a server's own pool may have a name that only the deploying thread can look up
    Executor where = settings.jndi().isPresent() ? Runnable::run : EarlyOpening::beside;
    opening = CompletableFuture.supplyAsync(() -> Database.open(settings), where);
  }

  private static void beside(Runnable work) {
    var thread = new Thread(work, "latchkey opening");
    thread.setDaemon(true);
    thread.start();
  }

  /** The open data base, for one caller, who closes it; waits for it. */
  Database take() {
    taken = true;
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  /** When the deployment failed before anybody asked for the data base. */
  void end(@Observes BeforeShutdown stop) {
    if (!taken) opening.thenAccept(Database::close);
  }
}
