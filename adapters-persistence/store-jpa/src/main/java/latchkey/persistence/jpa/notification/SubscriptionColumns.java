package latchkey.persistence.jpa.notification;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ChangeDocument;

/** A subscription {@code s} as a row of {@code subscription}. */
final class SubscriptionColumns {
  static final String ALL =
      """
      s.org, s.id, s.channel, s.target, s.topics, s.stopped, s.stopped_at,
      s.secret, s.former_secret, s.former_until, s.created""";

  private static final String WEBHOOK = "webhook";
  private static final String EMAIL = "email";

  private SubscriptionColumns() {}

  static Phrase insert(OrganizationId organization, Subscription it) {
    return Phrase.of(
        "insert into subscription (channel, target, topics, wants_access, stopped, stopped_at,"
            + " secret, former_secret, former_until, org, id, created)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        with(it, organization.value(), it.id().value(), it.created()));
  }

  static Phrase update(OrganizationId organization, Subscription it) {
    return Phrase.of(
        "update subscription set channel = ?, target = ?, topics = ?, wants_access = ?,"
            + " stopped = ?, stopped_at = ?, secret = ?, former_secret = ?, former_until = ?"
            + " where org = ? and id = ?",
        with(it, organization.value(), it.id().value()));
  }

  private static Object[] with(Subscription it, Object... key) {
    var stopped = it.disabled();
    var secrets = it.secrets();
    var all =
        new Object[] {
          it.channel() instanceof Channel.Webhook ? WEBHOOK : EMAIL,
          it.channel().target(),
          ChangeDocument.write(it.topics().stream().map(Topic::name).collect(Collectors.toSet())),
          it.topics().contains(Topic.ACCESS),
          stopped.map(why -> why.cause().name()).orElse(null),
          stopped.map(Subscription.Disabled::since).orElse(null),
          secrets.current().orElse(null),
          secrets.former().map(Secrets.Former::sealed).orElse(null),
          secrets.former().map(Secrets.Former::until).orElse(null)
        };
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(all), java.util.Arrays.stream(key))
        .toArray();
  }

  static Subscription subscription(Row row) {
    return new Subscription(
        new OrganizationId(row.id("org")),
        new SubscriptionId(row.id("id")),
        channel(row),
        topics(row),
        row.perhapsText("stopped").map(why -> disabled(why, row)),
        secrets(row),
        row.instant("created"));
  }

  private static Channel channel(Row row) {
    return row.text("channel").equals(WEBHOOK)
        ? new Channel.Webhook(row.text("target"))
        : new Channel.Email(row.text("target"));
  }

  private static Set<Topic> topics(Row row) {
    return ChangeDocument.readNames(row.text("topics")).stream()
        .map(Topic::valueOf)
        .collect(Collectors.toSet());
  }

  private static Subscription.Disabled disabled(String why, Row row) {
    return new Subscription.Disabled(Subscription.Cause.valueOf(why), row.instant("stopped_at"));
  }

  private static Secrets secrets(Row row) {
    Optional<Secrets.Former> former =
        row.perhapsText("former_secret")
            .map(it -> new Secrets.Former(it, row.instant("former_until")));
    return new Secrets(row.perhapsText("secret"), former);
  }
}
