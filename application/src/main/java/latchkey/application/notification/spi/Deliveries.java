package latchkey.application.notification.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

/** What is to be told to an organization's subscriptions, and what was. */
public interface Deliveries {
  /** Adds some, in one batch. */
  void add(OrganizationId organization, List<Delivery> deliveries);

  /** The one with this id. */
  Optional<Delivery> find(OrganizationId organization, SubscriptionId to, DeliveryId id);

  /** Those to a subscription with lesser ids, latest first. */
  List<Delivery> list(
      OrganizationId organization, SubscriptionId to, Optional<UUID> before, int limit);

  /**
   * Those that are due, the longest due first; of each subject only the earliest that is not over.
   */
  List<Delivery> due(OrganizationId organization, SubscriptionId to, Instant now, int limit);

  /**
   * Keeps how far some have come, unless somebody else has claimed them meanwhile.
   *
   * @param before as they were read, each followed by its progress in {@code after}
   * @return those that were kept
   */
  List<Delivery> advance(OrganizationId organization, List<Delivery> before, List<Delivery> after);

  /**
   * Makes those of a subscription that are over, and were made since then, due again.
   *
   * @return how many
   */
  int replay(OrganizationId organization, SubscriptionId to, Instant since, Instant now);

  /**
   * Makes due now what met nobody, since the receiver is there again.
   *
   * @param soon what is due until then comes soon anyway, or is being sent
   */
  void hasten(OrganizationId organization, SubscriptionId to, Instant now, Instant soon);

  /** Notes that some went, or go, in one mail. */
  void mailed(OrganizationId organization, UUID mailing, List<Delivery> together, Instant at);

  /** When mails went since then, the earliest first; each once. */
  List<Instant> mailings(OrganizationId organization, Instant since);
}
