package latchkey.rest.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import latchkey.application.administrator.spi.installation.Installation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** What load balancers and container runtimes ask. */
@ApplicationScoped
class Health {
  @Inject Start start;
  @Inject Workers workers;
  @Inject Installation installation;

  /** Started once all steps of the start are done. */
  @Produces
  @Startup
  HealthCheck started() {
    return () -> answer("start", start.complete());
  }

  /** Alive as long as the workers are: a node whose feed stands still should be restarted. */
  @Produces
  @Liveness
  HealthCheck alive() {
    return () -> answer("workers", !start.complete() || workers.alive());
  }

  /** Ready when started and the store answers. */
  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> answer("store", start.complete() && storeAnswers());
  }

  private boolean storeAnswers() {
    try {
      installation.find("pepper-fingerprint");
      return true;
    } catch (RuntimeException e) {
      // a load balancer wants "not ready", not a fault
      return false;
    }
  }

  private static HealthCheckResponse answer(String name, boolean up) {
    return HealthCheckResponse.named("latchkey: " + name).status(up).build();
  }
}
