package latchkey.application.notification.api;

import java.time.Instant;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** Sends again, or for a try. A message that is sent again has the id it had. */
public interface RepeatDeliveries {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Delivery replay(OrganizationId organization, SubscriptionId to, DeliveryId id);

  /**
   * All that are over and were made since then.
   *
   * @return how many
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  int replay(OrganizationId organization, SubscriptionId to, Instant since);

  /**
   * Tries the way.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition when it is
   *     disabled
   */
  Delivery test(OrganizationId organization, SubscriptionId to);
}
