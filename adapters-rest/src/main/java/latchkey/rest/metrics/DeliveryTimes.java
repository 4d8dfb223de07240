package latchkey.rest.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Delivery;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Times how long it takes from when something happens until its receiver has been told, and counts
 * failures.
 */
@Dependent
public class DeliveryTimes {
  private static final String WEBHOOK = "webhook";
  private static final String EMAIL = "email";
  private static final List<String> CHANNELS = List.of(WEBHOOK, EMAIL);

  private static final Metadata DELIVERIES =
      Metadata.builder()
          .withName("latchkey_delivery_lag")
          .withUnit(MetricUnits.SECONDS)
          .withDescription("From what happened until its receiver had it, at the first attempt.")
          .build();

  private static final Metadata FAILURES =
      Metadata.builder()
          .withName("latchkey_delivery_failures")
          .withDescription("Attempts that failed.")
          .build();

  private final MetricRegistry metrics;
  private final Clock clock;

  @Inject
  DeliveryTimes(MetricRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Shows them at nothing, so that the first is a rise. */
  void begin() {
    for (String channel : CHANNELS) {
      var tag = new Tag("channel", channel);
      metrics.timer(DELIVERIES, tag);
      metrics.counter(FAILURES, tag);
    }
  }

  /** They have arrived. Later attempts are not timed: they tell of the receiver, not of us. */
  public void delivered(Channel channel, List<Delivery> sent) {
    var timer = metrics.timer(DELIVERIES, tag(channel));
    sent.stream()
        .filter(it -> it.progress().attempts() == 1)
        .map(it -> Duration.between(it.event().at(), clock.instant()))
        .filter(took -> !took.isNegative())
        .forEach(timer::update);
  }

  /** They have not. */
  public void failed(Channel channel, List<Delivery> sent) {
    metrics.counter(FAILURES, tag(channel)).inc(sent.size());
  }

  private static Tag tag(Channel channel) {
    return new Tag("channel", channel instanceof Channel.Email ? EMAIL : WEBHOOK);
  }
}
