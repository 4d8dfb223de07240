package latchkey.application.notification.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import latchkey.application.notification.api.Subscribe.Subscribed;
import latchkey.domain.change.Origin;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Organization;

/** Changes, stops, resumes or ends a subscription, or gives it another secret. */
public interface AmendSubscription {
  /**
   * What is not said stays.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound, Malformed; Immutable when a webhook
   *     should become a mail or the other way round
   */
  Subscription amend(Command command);

  /** What it is to be. */
  record Command(
      Organization organization,
      SubscriptionId id,
      Optional<Channel> channel,
      Optional<Set<Topic>> topics,
      Optional<Boolean> enabled,
      Origin origin) {}

  /**
   * Has another secret sign; the one before signs beside it for a while.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition of a mail
   */
  Subscribed rotate(Rotation command);

  /** Of which, and how long the former secret goes on. */
  record Rotation(Organization organization, SubscriptionId id, Duration overlap, Origin origin) {}

  /**
   * Ends one, and forgets what was sent to it.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  void end(End command);

  /** Which, and by whose wish. */
  record End(Organization organization, SubscriptionId id, Origin origin) {}
}
