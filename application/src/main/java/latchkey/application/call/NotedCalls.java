package latchkey.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import latchkey.domain.call.Call;
import latchkey.domain.organization.OrganizationId;

/**
 * Calls noted on this node that no store has yet. What does not fit is lost and counted: a log must
 * never slow down what it tells of.
 */
@ApplicationScoped
class NotedCalls {
  /** What a node may owe to the log: some seconds of heavy traffic, and at most some 20 MB. */
  static final int MOST = 5_000;

  private final ArrayBlockingQueue<Call> waiting = new ArrayBlockingQueue<>(MOST);
  private final ConcurrentHashMap<OrganizationId, Long> lost = new ConcurrentHashMap<>();
  private final LongAdder dropped = new LongAdder();
  private volatile Optional<Instant> owedSince = Optional.empty();

  void add(Call call) {
    if (waiting.offer(call)) return;
    lost.merge(call.organization(), 1L, Long::sum);
    dropped.increment();
  }

  /** Those that are taken and not written yet; none when all are. */
  void owe(List<Call> taken) {
    owedSince = taken.stream().findFirst().map(Call::at);
  }

  /** When the oldest came in that is not written yet. */
  Optional<Instant> oldest() {
    return owedSince.or(() -> Optional.ofNullable(waiting.peek()).map(Call::at));
  }

  /** How many were lost since the node began. */
  long dropped() {
    return dropped.sum();
  }

  /** The next of them, in the order in which they were noted; they do not wait any more. */
  List<Call> take(int most) {
    var taken = new ArrayList<Call>();
    waiting.drainTo(taken, most);
    return taken;
  }

  /** How many of whose calls were lost since this was asked last. */
  Map<OrganizationId, Long> takeLost() {
    var taken = Map.copyOf(lost);
    taken.forEach(
        (organization, count) -> lost.compute(organization, (it, now) -> less(now, count)));
    return taken;
  }

  // null takes an entry out of the map
  private static Long less(Long now, Long taken) {
    return now.equals(taken) ? null : Long.valueOf(now - taken);
  }
}
