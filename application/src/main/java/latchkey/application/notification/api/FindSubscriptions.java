package latchkey.application.notification.api;

import java.util.List;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** Finds who is told, without secrets that would be of use. */
public interface FindSubscriptions {
  /** All, the first made first. */
  List<Subscription> of(OrganizationId organization);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Subscription get(OrganizationId organization, SubscriptionId id);
}
