package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.notification.api.FindDeliveries;
import latchkey.application.notification.api.RepeatDeliveries;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

@Dependent
class DeliveriesService implements FindDeliveries, RepeatDeliveries {
  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final DeliveryBell bell;
  private final Ids ids;
  private final Clock clock;

  @Inject
  DeliveriesService(
      Transactions transactions,
      Subscriptions subscriptions,
      Deliveries deliveries,
      DeliveryBell bell,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Delivery> list(
      OrganizationId organization, SubscriptionId to, Optional<UUID> before, int limit) {
    known(organization, to);
    return deliveries.list(organization, to, before, limit);
  }

  @Override
  public Delivery replay(OrganizationId organization, SubscriptionId to, DeliveryId id) {
    var now = now();
    var again = transactions.run(() -> again(organization, to, id, now));
    bell.ring();
    return again;
  }

  private Delivery again(
      OrganizationId organization, SubscriptionId to, DeliveryId id, Instant now) {
    known(organization, to);
    var before = deliveries.find(organization, to, id).orElseThrow(() -> notFound(id));
    var after = before.with(Progress.dueAt(now));
    deliveries.advance(organization, List.of(before), List.of(after));
    return after;
  }

  @Override
  public int replay(OrganizationId organization, SubscriptionId to, Instant since) {
    known(organization, to);
    var now = now();
    int count = transactions.run(() -> deliveries.replay(organization, to, since, now));
    bell.ring();
    return count;
  }

  @Override
  public Delivery test(OrganizationId organization, SubscriptionId to) {
    var subscription = known(organization, to);
    if (!subscription.enabled()) {
      throw new Refusal.IllegalTransition("subscription", "disabled", "test").refused();
    }
    var now = now();
    var event = new Event.Notice(Topic.TEST, to.value(), now, Map.of());
    var test = Delivery.of(subscription, new DeliveryId(ids.next()), event, now);
    transactions.run(
        () -> {
          deliveries.add(organization, List.of(test));
          return test;
        });
    bell.ring();
    return test;
  }

  private Subscription known(OrganizationId organization, SubscriptionId id) {
    return subscriptions
        .find(organization, id)
        .orElseThrow(() -> SubscriptionsService.notFound(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static RefusedException notFound(DeliveryId id) {
    return new Refusal.NotFound("Delivery", id.toString()).refused();
  }
}
