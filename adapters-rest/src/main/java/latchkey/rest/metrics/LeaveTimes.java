package latchkey.rest.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * Times how long it takes until somebody who leaves is denied: from when the directory's request
 * came until the change is committed, from where on every door gets that answer.
 */
@Dependent
public class LeaveTimes implements Leaves {
  private static final String ARRIVAL = LeaveTimes.class.getName();

  private static final Metadata LEAVES =
      Metadata.builder()
          .withName("latchkey_leave_to_denied")
          .withUnit(MetricUnits.SECONDS)
          .withDescription("From a directory's request to the committed end of access.")
          .build();

  private final HttpServletRequest request;
  private final MetricRegistry metrics;

  @Inject
  LeaveTimes(HttpServletRequest request, MetricRegistry metrics) {
    this.request = request;
    this.metrics = metrics;
  }

  static void arrived(HttpServletRequest request, long nanos) {
    request.setAttribute(ARRIVAL, nanos);
  }

  @Override
  public void denied() {
    Optional.ofNullable((Long) request.getAttribute(ARRIVAL))
        .map(start -> Duration.ofNanos(System.nanoTime() - start))
        .ifPresent(metrics.timer(LEAVES)::update);
  }
}
