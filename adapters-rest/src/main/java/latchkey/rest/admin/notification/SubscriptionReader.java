package latchkey.rest.admin.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Topic;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.delivery.EventType;
import latchkey.rest.delivery.Mailer;
import latchkey.rest.json.Members;
import latchkey.rest.outgoing.Destination;
import latchkey.rest.outgoing.LoopbackAllowed;

/** Reads what is to be told, and by which way. */
@Dependent
class SubscriptionReader {
  private static final int LONGEST_ADDRESS = 254;

  // what every mail server takes; the rest of RFC 5321 is nobody's address, and quotes are trouble
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final LoopbackAllowed loopback;
  private final Mailer mailer;

  @Inject
  SubscriptionReader(LoopbackAllowed loopback, Mailer mailer) {
    this.loopback = loopback;
    this.mailer = mailer;
  }

  /** The way, which must be said. */
  Channel channel(Members body, Set<Topic> topics) {
    var channel =
        switch (body.requiredText("kind")) {
          case "webhook" -> webhook(body.requiredText("url"));
          case "email" -> email(body.requiredText("address"));
          default -> throw malformed("kind", "must be webhook or email");
        };
    requireFit(channel, topics);
    return channel;
  }

  /** Another address of the same kind of way, if one is said. */
  Optional<Channel> other(Members body) {
    return body.text("url").map(this::webhook).or(() -> body.text("address").map(this::email));
  }

  private Channel webhook(String url) {
    Destination.objection(url, loopback)
        .ifPresent(
            why -> {
              throw malformed("url", why);
            });
    return new Channel.Webhook(url);
  }

  private Channel email(String address) {
    if (!mailer.available()) {
      throw malformed("kind", "cannot be email: no mail server is set, see LATCHKEY_MAIL_HOST");
    }
    if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
      throw malformed("address", "must be an e-mail address");
    }
    return new Channel.Email(address);
  }

  /** Whose access changed is for programs. */
  void requireFit(Channel channel, Set<Topic> topics) {
    if (channel instanceof Channel.Email && topics.contains(Topic.ACCESS)) {
      throw malformed("events", "may name access.changed for a webhook only");
    }
  }

  /** What is to be told; empty when nothing is said. */
  Optional<Set<Topic>> topics(Members body) {
    List<String> words = body.texts("events");
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(words.stream().map(SubscriptionReader::topic).collect(Collectors.toSet()));
  }

  private static Topic topic(String word) {
    return EventType.named(word)
        .map(EventType::topic)
        .filter(it -> it != Topic.TEST)
        .orElseThrow(() -> malformed("events", "may name " + WORDS));
  }

  private static final String WORDS =
      java.util.Arrays.stream(EventType.values())
          .filter(it -> it != EventType.TEST)
          .map(EventType::word)
          .collect(Collectors.joining(", "));

  private static RefusedException malformed(String where, String why) {
    return new Refusal.Malformed(where, why).refused();
  }
}
