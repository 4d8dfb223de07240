package latchkey.rest.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import latchkey.application.call.api.KeepCalls;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.credential.api.KeepLastUses;
import latchkey.application.cycle.api.InferCycles;
import latchkey.application.notification.api.MakeDeliveries;
import latchkey.application.notification.api.RaiseNotices;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.rest.delivery.Couriers;
import latchkey.rest.metrics.Gauges;

/** What every node does by itself. */
@ApplicationScoped
class Workers {
  /** How long a call may wait to be listed. */
  private static final Duration LOG = Duration.ofMillis(250);

  /** How old what is measured may be. */
  private static final Duration MEASURE = Duration.ofSeconds(5);

  /** How often somebody looks for what administrators should be told of. */
  private static final Duration NOTICES = Duration.ofSeconds(15);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject PlaceChanges placement;
  @Inject RunHousekeeping housekeeping;
  @Inject KeepLastUses uses;
  @Inject KeepCalls calls;
  @Inject InferCycles cycles;
  @Inject MakeDeliveries deliveries;
  @Inject RaiseNotices notices;
  @Inject Couriers couriers;
  @Inject Gauges gauges;
  private List<Worker> workers = List.of();

  void start() {
    gauges.begin();
    var node = UUID.randomUUID().toString();
    workers =
        List.of(
            // waits for work by itself
            new Worker("feed", Duration.ZERO, placement::placeNext),
            new Worker("deliveries", Duration.ZERO, deliveries::makeNext),
            new Worker("couriers", Duration.ZERO, couriers::send),
            new Worker("notices", NOTICES, () -> notices.raise(node)),
            new Worker("calls", LOG, calls::keep),
            new Worker("cycles", LOG, cycles::infer),
            new Worker("housekeeping", MINUTE, () -> housekeeping.run(node)),
            new Worker("measures", MEASURE, gauges::measure),
            new Worker("last uses", MINUTE, uses::keep));
    workers.forEach(Worker::start);
  }

  void stop() {
    workers.forEach(Worker::stop);
    couriers.stop();
    // the uses of the last minute, the calls of the last moment
    uses.keep();
    calls.keep();
  }

  /** Whether all of them work. */
  boolean alive() {
    return !workers.isEmpty() && workers.stream().allMatch(Worker::alive);
  }
}
