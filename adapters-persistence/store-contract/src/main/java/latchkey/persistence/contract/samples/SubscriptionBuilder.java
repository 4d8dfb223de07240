package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;

/** Builds subscriptions. */
public final class SubscriptionBuilder {
  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private Channel channel = new Channel.Webhook("https://hooks.example/latchkey");
  private Set<Topic> topics = Set.of(Topic.ACCESS);
  private Secrets secrets = Secrets.first("sealed");
  private final Instant created = SampleTimes.NOON;

  private SubscriptionBuilder() {}

  /** A webhook that is told of access. */
  public static SubscriptionBuilder aSubscription() {
    return new SubscriptionBuilder();
  }

  /** Of this organization. */
  public SubscriptionBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** By mail, of notices. */
  public SubscriptionBuilder byMail(String address) {
    channel = new Channel.Email(address);
    topics = Set.of(Topic.FAILURE, Topic.SILENCE);
    secrets = Secrets.NONE;
    return this;
  }

  /** Signed so. */
  public SubscriptionBuilder signedBy(Secrets keys) {
    secrets = keys;
    return this;
  }

  /** The subscription. */
  public Subscription build() {
    return new Subscription(
        organization,
        new SubscriptionId(SampleIds.next()),
        channel,
        topics,
        Optional.empty(),
        secrets,
        created);
  }
}
