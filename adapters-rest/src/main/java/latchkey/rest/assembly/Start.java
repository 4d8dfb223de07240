package latchkey.rest.assembly;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.SigningKey;

/**
 * Starts in the one right order: the store (which migrates), the pepper, the signing key, the
 * operator, and only then what runs by itself. What fails here fails the deployment.
 */
@ApplicationScoped
class Start {
  @Inject FirstOperator operator;
  @Inject Workers workers;
  private volatile boolean complete;

  void begin(
      @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_AFTER)
          Object start,
      PublicUrl url,
      SigningKey key)
      throws IOException {
    url.tenant();
    VerificationKeySource.tell(key.open());
    operator.make();
    workers.start();
    complete = true;
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
