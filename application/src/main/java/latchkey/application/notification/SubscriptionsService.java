package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.notification.api.AmendSubscription;
import latchkey.application.notification.api.FindSubscriptions;
import latchkey.application.notification.api.Subscribe;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.notification.spi.WebhookSecrets;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

@Dependent
class SubscriptionsService implements Subscribe, FindSubscriptions, AmendSubscription {
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final WebhookSecrets secrets;
  private final Ids ids;

  @Inject
  SubscriptionsService(
      Ledger ledger, Subscriptions subscriptions, WebhookSecrets secrets, Ids ids) {
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.secrets = secrets;
    this.ids = ids;
  }

  @Override
  public Subscribed subscribe(Subscribe.Command command) {
    var organization = command.organization().id();
    var id = new SubscriptionId(ids.next());
    var secret = secret(organization, command.channel());
    var sealed = secret.map(it -> Secrets.first(secrets.seal(organization, id, it)));
    return ledger.write(
        stamp -> {
          var made = made(command, id, sealed.orElse(Secrets.NONE), stamp);
          return new Subscribed(made, secret);
        });
  }

  private Optional<byte[]> secret(OrganizationId organization, Channel channel) {
    return Optional.of(channel)
        .filter(SubscriptionsService::isSigned)
        .map(it -> secrets.random(organization));
  }

  private Subscription made(
      Subscribe.Command command, SubscriptionId id, Secrets keys, Stamp stamp) {
    var organization = command.organization();
    if (subscriptions.of(organization.id()).size() >= Subscription.MOST) {
      throw new Refusal.TooMany("subscriptions", Subscription.MOST).refused();
    }
    var made =
        new Subscription(
            organization.id(),
            id,
            command.channel(),
            command.topics(),
            Optional.empty(),
            keys,
            stamp.at());
    subscriptions.add(organization.id(), made);
    record(organization, id, "added", command.origin(), stamp);
    return made;
  }

  @Override
  public List<Subscription> of(OrganizationId organization) {
    return subscriptions.of(organization);
  }

  @Override
  public Subscription get(OrganizationId organization, SubscriptionId id) {
    return subscriptions.find(organization, id).orElseThrow(() -> notFound(id));
  }

  @Override
  public Subscription amend(AmendSubscription.Command command) {
    return ledger.write(
        stamp ->
            change(
                command.organization(),
                command.id(),
                "changed",
                command.origin(),
                stamp,
                it -> amended(it, command, stamp)));
  }

  private static Subscription amended(
      Subscription before, AmendSubscription.Command command, Stamp stamp) {
    var way = command.channel().orElse(before.channel());
    if (isSigned(way) != isSigned(before.channel())) {
      throw new Refusal.Immutable("channel", "subscribe anew for another way").refused();
    }
    var after = before.changed(way, command.topics().orElse(before.topics()));
    if (command.enabled().isEmpty()) return after;
    return command.enabled().get()
        ? after.resumed()
        : after.stopped(Subscription.Cause.ADMINISTRATOR, stamp.at());
  }

  @Override
  public Subscribed rotate(Rotation command) {
    var organization = command.organization().id();
    var secret = secrets.random(organization);
    var sealed = secrets.seal(organization, command.id(), secret);
    return ledger.write(
        stamp -> {
          var after =
              change(
                  command.organization(),
                  command.id(),
                  "secret rotated",
                  command.origin(),
                  stamp,
                  it -> rotated(it, sealed, command, stamp));
          return new Subscribed(after, Optional.of(secret));
        });
  }

  private static Subscription rotated(
      Subscription before, String sealed, Rotation command, Stamp stamp) {
    if (!isSigned(before.channel())) {
      throw new Refusal.IllegalTransition("subscription", "by e-mail", "rotate the secret")
          .refused();
    }
    return before.signing(before.secrets().rotated(sealed, stamp.at(), command.overlap()));
  }

  private Subscription change(
      Organization organization,
      SubscriptionId id,
      String what,
      Origin origin,
      Stamp stamp,
      UnaryOperator<Subscription> change) {
    var before = locked(organization.id(), id);
    var after = change.apply(before);
    if (after.equals(before)) return before;
    subscriptions.save(organization.id(), after);
    record(organization, id, what, origin, stamp);
    return after;
  }

  @Override
  public void end(End command) {
    ledger.write(stamp -> ended(command, stamp));
  }

  private Subscription ended(End command, Stamp stamp) {
    var organization = command.organization();
    var ended = locked(organization.id(), command.id());
    subscriptions.remove(organization.id(), command.id());
    record(organization, command.id(), "ended", command.origin(), stamp);
    return ended;
  }

  private Subscription locked(OrganizationId organization, SubscriptionId id) {
    return subscriptions.findForChange(organization, id).orElseThrow(() -> notFound(id));
  }

  private void record(
      Organization organization, SubscriptionId id, String what, Origin origin, Stamp stamp) {
    var difference = new Difference("subscription " + id, Optional.empty(), Optional.of(what));
    ledger.record(stamp, organization, ChangeKind.UPDATED, List.of(difference), origin);
  }

  private static boolean isSigned(Channel channel) {
    return channel instanceof Channel.Webhook;
  }

  static RefusedException notFound(SubscriptionId id) {
    return new Refusal.NotFound("Subscription", id.toString()).refused();
  }
}
