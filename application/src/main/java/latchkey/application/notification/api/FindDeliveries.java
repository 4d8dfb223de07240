package latchkey.application.notification.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** Finds what was told to a subscription, and what is to be. */
public interface FindDeliveries {
  /**
   * Latest first.
   *
   * @param before the last one of the page before
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  List<Delivery> list(
      OrganizationId organization, SubscriptionId to, Optional<UUID> before, int limit);
}
