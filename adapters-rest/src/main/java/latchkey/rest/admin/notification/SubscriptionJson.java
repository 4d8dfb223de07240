package latchkey.rest.admin.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import latchkey.application.notification.api.Subscribe.Subscribed;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.Subscription;
import latchkey.rest.delivery.EventType;
import latchkey.rest.delivery.WebhookSecret;
import latchkey.rest.json.Json;

/** A subscription as administrators see it. */
final class SubscriptionJson {
  private SubscriptionJson() {}

  /** With the secret, this once. */
  static Json of(Subscribed it) {
    return Json.object(
        out -> {
          described(out, it.subscription());
          Json.optional(out, "secret", it.secret().map(WebhookSecret::text));
        });
  }

  static Json of(Subscription it) {
    return Json.object(out -> described(out, it));
  }

  private static void described(JsonGenerator out, Subscription it) throws IOException {
    out.writeStringField("id", it.id().toString());
    it.channel().accept(Way.INSTANCE).write(out);
    out.writeArrayFieldStart("events");
    for (var event : EventType.values()) {
      if (it.topics().contains(event.topic())) out.writeString(event.word());
    }
    out.writeEndArray();
    out.writeBooleanField("enabled", it.enabled());
    Json.optional(out, "disabledBy", it.disabled().map(SubscriptionJson::cause));
    Json.optional(out, "disabledAt", it.disabled().map(Subscription.Disabled::since));
    out.writeStringField("createdAt", it.created().toString());
    Optional<Secrets.Former> former = it.secrets().former();
    Json.optional(out, "formerSecretSignsUntil", former.map(Secrets.Former::until));
  }

  private static String cause(Subscription.Disabled it) {
    return it.cause().name().toLowerCase(Locale.ROOT);
  }

  private enum Way implements Channel.Cases<Json> {
    INSTANCE;

    @Override
    public Json webhook(Channel.Webhook it) {
      return json -> {
        json.writeStringField("kind", "webhook");
        json.writeStringField("url", it.target());
      };
    }

    @Override
    public Json email(Channel.Email it) {
      return json -> {
        json.writeStringField("kind", "email");
        json.writeStringField("address", it.target());
      };
    }
  }
}
