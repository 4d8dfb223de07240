package latchkey.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import latchkey.application.notification.api.CarryDeliveries;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.rest.request.Faults;

/**
 * Sends couriers to whoever has something due: some at a time to one receiver, and none for a while
 * to one where nobody is there, so that nobody waits for another's receiver.
 */
@ApplicationScoped
public class Couriers {
  private static final Logger LOG = Logger.getLogger(Couriers.class.getName());
  private static final int MOST = 64;
  private static final int IDLE_SECONDS = 30;
  private static final int TO_ONE = 4;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(5);

  @Inject CarryDeliveries carry;
  @Inject WebhookCourier webhooks;
  @Inject MailCourier mails;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MOST,
          MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Couriers::thread);
  private final Map<SubscriptionId, Integer> underway = new ConcurrentHashMap<>();
  private final Map<SubscriptionId, Long> resting = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  /** Waits for something to become due, at most a second, and sends couriers. */
  public void send() {
    resting.values().removeIf(until -> until - System.nanoTime() < 0);
    carry.withWork(LOOK_AGAIN).forEach(this::send);
  }

  private void send(Subscription to) {
    if (stopped || resting.containsKey(to.id())) return;
    int most = to.channel() instanceof Channel.Email ? 1 : TO_ONE;
    if (underway.getOrDefault(to.id(), 0) >= most) return;
    underway.merge(to.id(), 1, Integer::sum);
    threads.execute(() -> go(to));
  }

  private void go(Subscription to) {
    try {
      var trip = Trip.GOES_ON;
      while (trip == Trip.GOES_ON && !stopped) trip = carry(to);
      if (trip == Trip.NOBODY_THERE) resting.put(to.id(), System.nanoTime() + REST.toNanos());
    } catch (RuntimeException e) {
      // what was claimed comes again when its time is over
      LOG.log(Level.WARNING, Faults.withoutMessages(e), () -> "a courier failed");
    } finally {
      underway.computeIfPresent(to.id(), (id, count) -> count == 1 ? null : count - 1);
    }
  }

  private Trip carry(Subscription to) {
    return to.channel()
        .accept(
            new Channel.Cases<>() {
              @Override
              public Trip webhook(Channel.Webhook it) {
                return webhooks.carry(to);
              }

              @Override
              public Trip email(Channel.Email it) {
                return mails.carry(to);
              }
            });
  }

  /** Lets those underway come back, for 5 s; what they carry otherwise comes again. */
  public void stop() {
    stopped = true;
    threads.shutdown();
    try {
      threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "latchkey courier");
    thread.setDaemon(true);
    return thread;
  }
}
