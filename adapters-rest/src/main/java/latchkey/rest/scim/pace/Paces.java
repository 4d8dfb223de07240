package latchkey.rest.scim.pace;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Pace;
import latchkey.rest.scim.error.ScimError;

/**
 * The requests of each connection that has a pace, counted on this node alone: it is there to keep
 * one directory from starving others, which needs no exact sum over all nodes.
 */
@ApplicationScoped
public class Paces {
  // What fits into each full second of a clock is never refused: at the turn of one into the next
  // two seconds' worth may come at once.
  private static final int SECONDS_AT_ONCE = 2;

  private final ConcurrentHashMap<ConnectionId, Metered> all = new ConcurrentHashMap<>();
  private final TimeMeter time;

  /** Counted by the machine's own clock. */
  public Paces() {
    this(TimeMeter.SYSTEM_NANOTIME);
  }

  Paces(TimeMeter time) {
    this.time = time;
  }

  /**
   * Counts one request.
   *
   * @throws latchkey.rest.scim.error.ScimException 429 when there were too many
   */
  public void count(Connection connection) {
    connection.pace().ifPresent(pace -> count(connection, pace));
  }

  private void count(Connection connection, Pace pace) {
    var probe = metered(connection.id(), pace).bucket().tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) throw tooMany(connection, pace, probe.getNanosToWaitForRefill());
  }

  private Metered metered(ConnectionId connection, Pace pace) {
    return all.compute(
        connection,
        (id, known) -> known != null && known.pace().equals(pace) ? known : fresh(pace));
  }

  private Metered fresh(Pace pace) {
    long each = pace.perSecond();
    var bucket =
        Bucket.builder()
            .withCustomTimePrecision(time)
            .addLimit(
                limit ->
                    limit
                        .capacity(SECONDS_AT_ONCE * each)
                        .refillGreedy(each, Duration.ofSeconds(1)))
            .build();
    return new Metered(pace, bucket);
  }

  private static RuntimeException tooMany(Connection connection, Pace pace, long nanos) {
    long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(nanos);
    String text =
        "The connection '%s' may make %d requests a second, and makes more. Nothing was done: send"
            + " this again in %d s. An administrator can raise requestsPerSecond.";
    return ScimError.of(429, text.formatted(connection.name(), pace.perSecond(), seconds))
        .retryingAfter(seconds)
        .thrown();
  }

  private record Metered(Pace pace, Bucket bucket) {}
}
