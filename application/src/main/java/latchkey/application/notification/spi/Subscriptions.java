package latchkey.application.notification.spi;

import java.util.List;
import java.util.Optional;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** An organization's subscriptions. */
public interface Subscriptions {
  /** Adds one. */
  void add(OrganizationId organization, Subscription subscription);

  /** The one with this id. */
  Optional<Subscription> find(OrganizationId organization, SubscriptionId id);

  /** The same, locked until the transaction ends. */
  Optional<Subscription> findForChange(OrganizationId organization, SubscriptionId id);

  /** All, the first made first. */
  List<Subscription> of(OrganizationId organization);

  /** Keeps a changed one. */
  void save(OrganizationId organization, Subscription subscription);

  /** Takes one away, and all deliveries to it. */
  void remove(OrganizationId organization, SubscriptionId id);
}
