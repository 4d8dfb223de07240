package latchkey.rest.admin.provisioning;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import latchkey.application.cycle.api.FindCycles;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.problem.Problem;
import latchkey.rest.problem.ProblemException;
import latchkey.rest.request.Faults;

/**
 * Those who listen on this node. Once a second each organization that is listened to is looked at,
 * once for all its listeners. Nobody listens longer than the token is good.
 */
@ApplicationScoped
class Listeners {
  private static final int MOST = 100;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Map<UUID, Listener> all = new ConcurrentHashMap<>();
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(Listeners::thread);

  @Inject FindCycles find;
  @Inject Clock clock;
  private boolean telling;

  /**
   * @throws ProblemException 503 when too many listen already
   */
  synchronized void add(OrganizationId to, Instant until, SseEventSink sink, Sse sse) {
    if (all.size() >= MOST) throw tooMany();
    all.put(UUID.randomUUID(), new Listener(to, until, sink, sse));
    if (!telling) teller.scheduleWithFixedDelay(this::tell, 0, 1, TimeUnit.SECONDS);
    telling = true;
  }

  private static ProblemException tooMany() {
    return new ProblemException(
        new Problem(
            503,
            "tooManyListeners",
            "Too many listeners",
            "This node has as many listeners as it can serve. Try again, or ask …/cycles/current."));
  }

  // Nothing may end the rounds: a look that failed is tried again.
  private void tell() {
    try {
      var now = clock.instant();
      all.values().removeIf(it -> it.ended(now));
      var states = new HashMap<OrganizationId, String>();
      all.values().forEach(it -> it.hear(states.computeIfAbsent(it.to, this::state), now));
    } catch (RuntimeException e) {
      Faults.log(UUID.randomUUID(), e);
    }
  }

  private String state(OrganizationId organization) {
    return new String(CycleJson.of(find.current(organization)).bytes(), StandardCharsets.UTF_8);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "latchkey teller");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    teller.shutdownNow();
    all.values().forEach(it -> it.sink.close());
  }

  private static final class Listener {
    private final OrganizationId to;
    private final Instant until;
    private final SseEventSink sink;
    private final Sse sse;
    private String heard = "";
    private Instant at = Instant.MIN;

    Listener(OrganizationId to, Instant until, SseEventSink sink, Sse sse) {
      this.to = to;
      this.until = until;
      this.sink = sink;
      this.sse = sse;
    }

    boolean ended(Instant now) {
      if (!now.isBefore(until)) sink.close();
      return sink.isClosed();
    }

    void hear(String state, Instant now) {
      boolean news = !state.equals(heard);
      if (!news && now.isBefore(at.plus(HEARTBEAT))) return;
      var event = sse.newEventBuilder();
      sink.send(news ? event.name("cycles").data(state).build() : event.comment("still").build());
      heard = state;
      at = now;
    }
  }
}
