package latchkey.rest.admin.provisioning;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.TreeSet;
import latchkey.application.log.api.ReadLog.Page;
import latchkey.domain.change.Difference;
import latchkey.domain.log.LogEntry;
import latchkey.rest.json.Json;

/** Lines of the log as JSON. */
final class LogJson {
  private LogJson() {}

  /**
   * A page. When the search had to stop before the page was full, {@code searchedTo} says how far
   * back it looked, and {@code next} goes on from there.
   */
  static Json of(Page page) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (LogEntry entry : page.entries()) of(LogLine.of(entry)).write(out);
          out.writeEndArray();
          Json.optional(out, "searchedTo", page.searchedTo());
          Json.optional(out, "next", page.next());
        });
  }

  static Json of(LogLine it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("at", it.at().toString());
          out.writeStringField("operation", it.operation());
          out.writeStringField("object", it.object());
          Json.optional(out, "kind", it.kind());
          answer(out, it);
          sender(out, it);
          out.writeNumberField("durationMs", it.durationMs());
          question(out, it);
          differences(out, it);
          Json.optional(out, "body", it.body());
        });
  }

  private static void answer(JsonGenerator out, LogLine it) throws IOException {
    out.writeStringField("result", it.result());
    if (it.status().isPresent()) out.writeNumberField("status", it.status().get());
    Json.optional(out, "scimType", it.scimType());
    Json.optional(out, "detail", it.detail());
    out.writeStringField("requestId", it.requestId().toString());
  }

  private static void sender(JsonGenerator out, LogLine it) throws IOException {
    Json.optional(out, "connection", it.connection());
    Json.optional(out, "credential", it.credential());
    Json.optional(out, "administrator", it.administrator());
    Json.optional(out, "dialect", it.dialect());
  }

  private static void question(JsonGenerator out, LogLine it) throws IOException {
    Json.optional(out, "filter", it.filter());
    if (it.found().isPresent()) out.writeNumberField("found", it.found().get());
    if (it.rules().isEmpty()) return;
    out.writeArrayFieldStart("rules");
    for (String rule : new TreeSet<>(it.rules())) out.writeString(rule);
    out.writeEndArray();
  }

  private static void differences(JsonGenerator out, LogLine it) throws IOException {
    if (it.changes().isEmpty()) return;
    out.writeArrayFieldStart("changes");
    for (Difference one : it.changes()) difference(one).write(out);
    out.writeEndArray();
  }

  private static Json difference(Difference one) {
    return Json.object(
        out -> {
          out.writeStringField("attribute", one.attribute());
          Json.optional(out, "old", one.before());
          Json.optional(out, "new", one.after());
        });
  }
}
