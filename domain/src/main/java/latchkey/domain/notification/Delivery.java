package latchkey.domain.notification;

import java.time.Instant;
import latchkey.domain.organization.OrganizationId;

/** One thing told to one subscription. */
public record Delivery(
    OrganizationId organization,
    DeliveryId id,
    SubscriptionId subscription,
    Event event,
    Instant created,
    Progress progress) {

  /** One that is to be sent at once. */
  public static Delivery of(Subscription to, DeliveryId id, Event event, Instant now) {
    return new Delivery(to.organization(), id, to.id(), event, now, Progress.dueAt(now));
  }

  /** The same, having come on. */
  public Delivery with(Progress next) {
    return new Delivery(organization, id, subscription, event, created, next);
  }
}
