package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import latchkey.application.change.FeedItems;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.notification.api.CarryDeliveries;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.notification.spi.WebhookSecrets;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Subscription;

@Dependent
class CarryDeliveriesService implements CarryDeliveries {
  /** Most mails that an organization gets within an hour. */
  static final int MAILS = 10;

  private static final Duration HOUR = Duration.ofHours(1);

  /** Most things told in one mail. */
  private static final int GATHERED = 200;

  /** After which what was put back comes again. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final DeliveryBook book;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final WebhookSecrets secrets;
  private final FeedItems items;
  private final DeliveryBell bell;
  private final Ids ids;
  private final Clock clock;

  @Inject
  CarryDeliveriesService(
      Transactions transactions,
      DeliveryBook book,
      Subscriptions subscriptions,
      Deliveries deliveries,
      WebhookSecrets secrets,
      FeedItems items,
      DeliveryBell bell,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.items = items;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Subscription> withWork(Duration atMost) {
    bell.await(atMost);
    return book.withWork(now());
  }

  @Override
  public Load claim(Subscription to, int most) {
    var now = now();
    var claimed = transactions.run(() -> claimed(to, now, most));
    return load(to, now, claimed);
  }

  private List<Delivery> claimed(Subscription to, Instant now, int most) {
    var due = deliveries.due(to.organization(), to.id(), now, most);
    return advance(due, it -> it.claimed(now));
  }

  @Override
  public Load gather(Subscription to) {
    var now = now();
    var mailing = ids.next();
    var gathered =
        transactions.run(
            () -> {
              // one mail at a time, so that nobody counts the same mails as few enough
              book.lock();
              return gathered(to, now, mailing);
            });
    return load(to, now, gathered);
  }

  private List<Delivery> gathered(Subscription to, Instant now, java.util.UUID mailing) {
    var mails = deliveries.mailings(to.organization(), now.minus(HOUR));
    if (mails.size() >= MAILS) {
      var room = mails.get(mails.size() - MAILS).plus(HOUR);
      var due = deliveries.due(to.organization(), to.id(), now, GATHERED);
      advance(due, it -> it.claimed(now).putBack(room));
      return List.of();
    }
    var gathered = claimed(to, now, GATHERED);
    if (!gathered.isEmpty()) deliveries.mailed(to.organization(), mailing, gathered, now);
    return gathered;
  }

  private Load load(Subscription to, Instant now, List<Delivery> claimed) {
    if (claimed.isEmpty()) return new Load(to, List.of(), List.of());
    var keys =
        to.secrets().signingAt(now).stream()
            .map(it -> secrets.open(to.organization(), to.id(), it))
            .toList();
    return new Load(to, keys, claimed.stream().map(this::letter).toList());
  }

  private Letter letter(Delivery it) {
    return new Letter(it, it.event().accept(new AsOfNow(it)));
  }

  /** The item that an event about access is told as. */
  private final class AsOfNow implements Event.Cases<Optional<Item>> {
    private final Delivery of;

    AsOfNow(Delivery of) {
      this.of = of;
    }

    @Override
    public Optional<Item> accessChanged(Event.AccessChanged it) {
      return Optional.of(items.now(of.organization(), it));
    }

    @Override
    public Optional<Item> notice(Event.Notice it) {
      return Optional.empty();
    }
  }

  @Override
  public void delivered(List<Delivery> sent, Optional<Integer> status) {
    var now = now();
    transactions.run(
        () -> {
          sent.stream().findFirst().ifPresent(it -> hasten(it, now));
          return advance(sent, it -> it.delivered(status, now));
        });
    // what waits for these, as it is about the same, may go now
    bell.ring();
  }

  // Else whoever left while a receiver was away for long would be told of after a gap of hours.
  private void hasten(Delivery sent, Instant now) {
    deliveries.hasten(sent.organization(), sent.subscription(), now, now.plus(Progress.CLAIM));
  }

  @Override
  public void failed(List<Delivery> sent, Failure why) {
    var now = now();
    var chance = ThreadLocalRandom.current();
    report(sent, it -> it.failed(why.status(), why.why(), why.wish(), now, chance));
  }

  @Override
  public void putBack(List<Delivery> unsent) {
    var soon = now().plus(SOON);
    report(unsent, it -> it.putBack(soon));
  }

  @Override
  public void gone(Delivery sent, int status) {
    var now = now();
    transactions.run(
        () -> {
          advance(List.of(sent), it -> it.dead(Optional.of(status), "answered 410 Gone", now));
          return stop(sent, now);
        });
  }

  private Optional<Subscription> stop(Delivery sent, Instant now) {
    var found = subscriptions.findForChange(sent.organization(), sent.subscription());
    var stopped = found.map(it -> it.stopped(Subscription.Cause.GONE, now));
    stopped.ifPresent(it -> subscriptions.save(sent.organization(), it));
    return stopped;
  }

  private void report(List<Delivery> sent, UnaryOperator<Progress> next) {
    transactions.run(() -> advance(sent, next));
  }

  private List<Delivery> advance(List<Delivery> before, UnaryOperator<Progress> next) {
    if (before.isEmpty()) return before;
    var after = before.stream().map(it -> it.with(next.apply(it.progress()))).toList();
    return deliveries.advance(before.get(0).organization(), before, after);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
