package latchkey.rest.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import latchkey.application.measure.api.TakeMeasures;
import latchkey.application.measure.api.TakeMeasures.Backlog;
import latchkey.application.query.PoolUse;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How far behind this node and its store are. The store is asked by a worker, not by who reads the
 * metrics: they must be there above all when it does not answer.
 */
@ApplicationScoped
public class Gauges {
  private static final Tag[] NO_TAGS = {};

  @Inject MetricRegistry metrics;
  @Inject TakeMeasures measures;
  @Inject DeliveryTimes deliveries;
  @Inject Clock clock;
  private volatile Backlog backlog = new Backlog(Optional.empty(), 0, 0);
  private volatile Instant asked = Instant.EPOCH;
  private long dropped;

  /** Shows them, once the store is there. */
  public void begin() {
    asked = clock.instant();
    measures.pool().ifPresent(it -> pool());
    log();
    deliveries.begin();
    age("latchkey_backlog_age", "Since the store was asked last.", () -> Optional.of(asked));
    age(
        "latchkey_feed_lag",
        "Age of the oldest change that no reader of a feed can see yet.",
        () -> backlog.unplacedSince());
    gauge("latchkey_cycles_running", "Bursts of calls that go on.", () -> backlog.cycles());
    gauge(
        "latchkey_cycles_near_quarantine",
        "Bursts that go on in which Entra is halfway to quarantine, or further.",
        () -> backlog.nearQuarantine());
  }

  /** Asks the store; called often by a worker. */
  public void measure() {
    long lost = measures.logDebt().dropped();
    drops().inc(lost - dropped);
    dropped = lost;
    backlog = measures.backlog();
    asked = clock.instant();
  }

  private void pool() {
    pool("latchkey_pool_connections", PoolUse::active, new Tag("state", "active"));
    pool("latchkey_pool_connections", PoolUse::idle, new Tag("state", "idle"));
    pool("latchkey_pool_waiting", PoolUse::waiting, NO_TAGS);
    pool("latchkey_pool_max", PoolUse::most, NO_TAGS);
  }

  private void pool(String name, Function<PoolUse, Integer> figure, Tag... tags) {
    gauge(
        name,
        "Connections to the database of this node's pool.",
        () -> measures.pool().map(figure).orElse(0),
        tags);
  }

  private void log() {
    age(
        "latchkey_log_lag",
        "Age of the oldest call that is not written to the log yet.",
        () -> measures.logDebt().since());
    drops();
  }

  private Counter drops() {
    return metrics.counter(
        described("latchkey_log_dropped", "Calls that the log had no room for.").build());
  }

  private void age(String name, String what, Supplier<Optional<Instant>> since) {
    metrics.gauge(
        described(name, what).withUnit(MetricUnits.SECONDS).build(),
        () -> since.get().map(this::seconds).orElse(0.0),
        NO_TAGS);
  }

  private double seconds(Instant since) {
    return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
  }

  private void gauge(String name, String what, Supplier<Number> figure, Tag... tags) {
    metrics.gauge(described(name, what).build(), figure, tags);
  }

  private static MetadataBuilder described(String name, String what) {
    return Metadata.builder().withName(name).withDescription(what);
  }
}
