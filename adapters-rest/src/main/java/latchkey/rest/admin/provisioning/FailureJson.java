package latchkey.rest.admin.provisioning;

import latchkey.application.log.api.FindFailures.Found;
import latchkey.domain.log.Failure;
import latchkey.domain.log.LogEntry;
import latchkey.rest.json.Json;

/** What directories were refused, as administrators see it. */
final class FailureJson {
  private FailureJson() {}

  static Json of(Found found) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (Failure one : found.failures()) of(one).write(out);
          out.writeEndArray();
          Json.optional(out, "searchedTo", found.searchedTo());
        });
  }

  private static Json of(Failure it) {
    var line = LogLine.of(new LogEntry.Called(it.latest()));
    return Json.object(
        out -> {
          out.writeStringField("operation", line.operation());
          out.writeStringField("object", line.object());
          Json.optional(out, "subject", it.latest().wish().subject());
          Json.optional(out, "connection", line.connection());
          if (line.status().isPresent()) out.writeNumberField("status", line.status().get());
          Json.optional(out, "scimType", line.scimType());
          Json.optional(out, "detail", line.detail());
          out.writeNumberField("count", it.count());
          out.writeStringField("firstSeenAt", it.first().toString());
          out.writeStringField("lastSeenAt", it.latest().at().toString());
          out.writeBooleanField("resolved", it.resolved());
          Json.optional(out, "nextRetryAt", it.nextRetry());
          out.writeStringField("givenUpAt", it.givenUp().toString());
          out.writeStringField("lastRequestId", line.requestId().toString());
        });
  }
}
