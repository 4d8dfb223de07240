package latchkey.rest.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import latchkey.application.notification.api.CarryDeliveries.Letter;
import latchkey.domain.notification.Subscription;
import latchkey.rest.outgoing.Outcome;
import latchkey.rest.outgoing.Outgoing;

/** Sends one message to its receiver. */
@Dependent
class WebhookPost {
  /** Nobody reads more of what receivers answer. */
  private static final int ANSWER_BYTES = 4096;

  private final Outgoing outgoing;
  private final Clock clock;

  @Inject
  WebhookPost(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  Outcome send(Subscription to, List<byte[]> keys, Letter letter) {
    var body = MessageJson.of(letter).bytes();
    var id = letter.delivery().id().toString();
    long now = clock.instant().getEpochSecond();
    var headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", String.valueOf(now),
            "webhook-signature", Signature.of(id, now, body, keys));
    return outgoing.post(URI.create(to.channel().target()), headers, body, ANSWER_BYTES);
  }
}
