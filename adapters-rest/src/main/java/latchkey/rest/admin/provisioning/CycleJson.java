package latchkey.rest.admin.provisioning;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import latchkey.application.cycle.api.FindCycles.Current;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Pulse;
import latchkey.rest.admin.page.Page;
import latchkey.rest.json.Json;

/** Cycles as administrators see them. */
final class CycleJson {
  private CycleJson() {}

  /**
   * @param now tells whether it still goes on
   */
  static Json of(Cycle it, Instant now) {
    boolean running = now.isBefore(it.ended().plus(Cycle.GAP));
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("connection", it.connection().toString());
          out.writeStringField("kind", Plain.word(it.kind()));
          out.writeStringField("state", running ? "running" : "ended");
          out.writeStringField("startedAt", it.started().toString());
          out.writeStringField("lastCallAt", it.ended().toString());
          out.writeNumberField("durationSeconds", seconds(it.started(), it.ended()));
          out.writeNumberField("calls", it.calls());
          if (it.rate().isPresent())
            out.writeNumberField("callsPerSecond", Plain.figure(it.rate().get()));
          out.writeObjectFieldStart("counts");
          for (Map.Entry<Deed, Long> one : it.counts().entrySet()) {
            out.writeNumberField(Plain.word(one.getKey()), one.getValue());
          }
          out.writeEndObject();
          errors(out, it);
        });
  }

  private static void errors(JsonGenerator out, Cycle it) throws IOException {
    out.writeObjectFieldStart("errors");
    for (Map.Entry<String, Long> one : it.errors().entrySet()) {
      out.writeNumberField(one.getKey(), one.getValue());
    }
    out.writeEndObject();
  }

  /** How each connection is doing. */
  static Json of(List<Current> all) {
    return Page.whole(all.stream().map(CycleJson::of).toList());
  }

  private static Json of(Current it) {
    return Json.object(
        out -> {
          out.writeStringField("connection", it.connection().id().toString());
          out.writeStringField("name", it.connection().name());
          out.writeStringField("profile", Plain.word(it.connection().profile()));
          out.writeBooleanField("enabled", it.connection().enabled());
          pulse(out, it.pulse());
        });
  }

  private static void pulse(JsonGenerator out, Pulse it) throws IOException {
    out.writeStringField("state", Plain.word(it.state()));
    Json.optional(out, "nextExpectedAt", it.nextExpected());
    if (it.progress().isPresent())
      out.writeNumberField("progress", Plain.figure(it.progress().get()));
    if (it.remaining().isPresent()) {
      out.writeNumberField("remainingSeconds", it.remaining().get().toSeconds());
    }
    if (it.last().isPresent()) {
      out.writeFieldName("cycle");
      of(it.last().get(), it.now()).write(out);
    }
  }

  private static BigDecimal seconds(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toMillis(), 3);
  }
}
