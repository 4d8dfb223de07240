package latchkey.application.notification.api;

import java.util.Optional;
import java.util.Set;
import latchkey.domain.change.Origin;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Organization;

/** Has somebody told from now on; of a webhook the secret is shown now and never again. */
public interface Subscribe {
  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed; TooMany when the organization has
   *     as many as it may
   */
  Subscribed subscribe(Command command);

  /** Who, of what, and by whose wish. */
  record Command(Organization organization, Channel channel, Set<Topic> topics, Origin origin) {}

  /** The subscription as kept, and what signs its messages. */
  record Subscribed(Subscription subscription, Optional<byte[]> secret) {}
}
