package latchkey.domain.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

/**
 * Somebody who is to be told.
 *
 * @param disabled why nothing is sent for now; empty while something is
 */
public record Subscription(
    OrganizationId organization,
    SubscriptionId id,
    Channel channel,
    Set<Topic> topics,
    Optional<Disabled> disabled,
    Secrets secrets,
    Instant created) {
  /** How many an organization may have. */
  public static final int MOST = 20;

  private static final int LONGEST = 2048;

  /** Who stopped it, in a word for programs, and when. */
  public record Disabled(Cause cause, Instant since) {}

  /** Who stopped it. */
  public enum Cause {
    /** An administrator. */
    ADMINISTRATOR,
    /** The receiver, which answered 410 Gone. */
    GONE
  }

  public Subscription {
    topics = Set.copyOf(topics);
    if (topics.isEmpty() || topics.contains(Topic.TEST)) {
      throw new Refusal.Malformed("events", "must name what is to be told").refused();
    }
    if (channel.target().length() > LONGEST) {
      throw new Refusal.Malformed("address", "must not be longer than 2048 characters").refused();
    }
  }

  /** Whether something is sent at all. */
  public boolean enabled() {
    return disabled.isEmpty();
  }

  /** Whether it is told of that now. */
  public boolean wants(Topic topic) {
    return enabled() && topics.contains(topic);
  }

  /** The same, told of other things by the same kind of way. */
  public Subscription changed(Channel way, Set<Topic> what) {
    return new Subscription(organization, id, way, what, disabled, secrets, created);
  }

  /** The same, sent to. */
  public Subscription resumed() {
    return with(Optional.empty(), secrets);
  }

  /** The same, not sent to; who stopped it first counts. */
  public Subscription stopped(Cause cause, Instant at) {
    return enabled() ? with(Optional.of(new Disabled(cause, at)), secrets) : this;
  }

  /** The same, signing otherwise. */
  public Subscription signing(Secrets other) {
    return with(disabled, other);
  }

  private Subscription with(Optional<Disabled> stop, Secrets keys) {
    return new Subscription(organization, id, channel, topics, stop, keys, created);
  }
}
