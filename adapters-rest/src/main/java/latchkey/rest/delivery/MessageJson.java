package latchkey.rest.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import latchkey.application.notification.api.CarryDeliveries.Letter;
import latchkey.domain.notification.Event;
import latchkey.rest.access.ChangeJson;
import latchkey.rest.json.Json;

/** The body of a webhook: {@code {"type","timestamp","data"}}. */
final class MessageJson {
  private static final Set<String> NUMBERS = Set.of("people", "living", "count", "daysLeft");

  private MessageJson() {}

  static Json of(Letter letter) {
    var event = letter.delivery().event();
    return Json.object(
        out -> {
          out.writeStringField("type", EventType.of(event.topic()).word());
          out.writeStringField("timestamp", event.at().toString());
          out.writeFieldName("data");
          data(letter).write(out);
        });
  }

  private static Json data(Letter letter) {
    return letter
        .item()
        .map(ChangeJson::of)
        .orElseGet(() -> facts(((Event.Notice) letter.delivery().event()).facts()));
  }

  private static Json facts(Map<String, String> facts) {
    return Json.object(
        out -> {
          for (var fact : facts.entrySet()) write(out, fact);
        });
  }

  private static void write(JsonGenerator out, Map.Entry<String, String> fact) throws IOException {
    if (NUMBERS.contains(fact.getKey())) {
      out.writeNumberField(fact.getKey(), Long.parseLong(fact.getValue()));
    } else {
      out.writeStringField(fact.getKey(), fact.getValue());
    }
  }
}
