package latchkey.rest.admin.notification;

import java.util.Locale;
import latchkey.domain.notification.Delivery;
import latchkey.rest.delivery.EventType;
import latchkey.rest.json.Json;

/** How far a delivery has come. */
final class DeliveryJson {
  private DeliveryJson() {}

  static Json of(Delivery it) {
    var progress = it.progress();
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("event", EventType.of(it.event().topic()).word());
          out.writeStringField("subject", it.event().subject().toString());
          out.writeStringField("at", it.event().at().toString());
          out.writeStringField("state", progress.state().name().toLowerCase(Locale.ROOT));
          out.writeNumberField("attempts", progress.attempts());
          if (progress.status().isPresent()) {
            out.writeNumberField("lastStatus", progress.status().get());
          }
          Json.optional(out, "lastError", progress.said());
          Json.optional(out, "nextTryAt", progress.due());
          Json.optional(out, "endedAt", progress.ended());
        });
  }
}
