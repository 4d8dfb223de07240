package latchkey.rest.assembly;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.SigningKey;

/**
 * Starts in the one right order: the store (which migrates), the pepper, the signing key, the
 * operator, and only then what runs by itself. What fails here fails the deployment.
 */
@ApplicationScoped
class Start {
  private static final Logger LOG = Logger.getLogger(Start.class.getName());

  @Inject Workers workers;
  private volatile boolean complete;

  void begin(
      @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_AFTER)
          Object start,
      Instance<PublicUrl> url,
      Instance<SigningKey> key,
      Instance<FirstOperator> operator)
      throws IOException {
    try {
      url.get().tenant();
      VerificationKeySource.tell(key.get().open());
      operator.get().make();
      workers.start();
      complete = true;
    } catch (IOException | RuntimeException e) {
      // here, since the server drops the cause of what is thrown
      LOG.log(Level.SEVERE, e, () -> sentence(innermost(e)));
      throw e;
    }
  }

  // Our own say it all in their message; of others the class tells more than the message alone.
  private static String sentence(Throwable cause) {
    boolean ours = cause.getClass().getName().startsWith("latchkey.");
    return ours ? cause.getMessage() : cause.toString();
  }

  private static Throwable innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
    complete = false;
    workers.stop();
  }

  /** Whether everything above is done. */
  boolean complete() {
    return complete;
  }
}
