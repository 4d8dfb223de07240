package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latchkey.application.change.FeedBell;
import latchkey.application.change.FeedItems;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.notification.api.MakeDeliveries;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.change.Placed;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;

/** The book says how far; the deliveries and that are written as one. */
@Dependent
class MakeDeliveriesService implements MakeDeliveries {
  /** How long places given by another node may go unnoticed. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private static final int BATCH = 200;

  private final Transactions transactions;
  private final DeliveryBook book;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final FeedItems items;
  private final FeedBell places;
  private final DeliveryBell bell;
  private final Ids ids;
  private final Clock clock;
  private long seen;

  @Inject
  MakeDeliveriesService(
      Transactions transactions,
      DeliveryBook book,
      Subscriptions subscriptions,
      Deliveries deliveries,
      FeedItems items,
      FeedBell places,
      DeliveryBell bell,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.items = items;
    this.places = places;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void makeNext() {
    places.awaitPlaced(seen, LOOK_AGAIN);
    seen = places.placements();
    int read;
    do {
      read = transactions.run(this::makeSome);
      if (read > 0) bell.ring();
    } while (read == BATCH);
  }

  private int makeSome() {
    var pages = book.open(BATCH);
    if (pages.upTo() == pages.from()) return 0;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var wanting = new HashMap<OrganizationId, List<Subscription>>();
    for (var placed : pages.changes()) make(placed, wanting, now);
    book.reached(pages.upTo());
    return pages.changes().size();
  }

  private void make(Placed placed, Map<OrganizationId, List<Subscription>> wanting, Instant now) {
    var organization = placed.change().organization();
    var to = wanting.computeIfAbsent(organization, this::wanting);
    if (to.isEmpty()) return;
    items.of(placed, events -> deliveries.add(organization, made(events, to, now)));
  }

  private List<Subscription> wanting(OrganizationId organization) {
    return subscriptions.of(organization).stream().filter(it -> it.wants(Topic.ACCESS)).toList();
  }

  private List<Delivery> made(
      List<Event.AccessChanged> events, List<Subscription> to, Instant now) {
    var made = new ArrayList<Delivery>();
    for (var event : events) {
      for (var one : to) made.add(Delivery.of(one, new DeliveryId(ids.next()), event, now));
    }
    return made;
  }
}
