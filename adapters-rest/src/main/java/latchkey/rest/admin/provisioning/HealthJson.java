package latchkey.rest.admin.provisioning;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import latchkey.application.cycle.api.FindCycles.Current;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Forecast;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ClientProfile;
import latchkey.rest.json.Json;

/** How connections are doing, and how near Entra is to giving up. */
final class HealthJson {
  private HealthJson() {}

  /**
   * @param inactive how many people a directory has left suspended for long
   * @param alarms when a connection suspended or deprovisioned many at once
   */
  static Json of(List<Current> all, long inactive, Function<Current, Optional<Json>> alarms) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (Current one : all) of(one, alarms.apply(one)).write(out);
          out.writeEndArray();
          out.writeNumberField("inactiveOver30Days", inactive);
        });
  }

  private static Json of(Current it, Optional<Json> alarm) {
    var last = it.pulse().last();
    return Json.object(
        out -> {
          out.writeStringField("connection", it.connection().id().toString());
          out.writeStringField("name", it.connection().name());
          out.writeStringField("state", Plain.word(it.pulse().state()));
          Json.optional(out, "lastCallAt", last.map(Cycle::ended));
          if (it.trial().isPresent()) {
            out.writeFieldName("lastTest");
            trial(it.trial().get()).write(out);
          }
          if (alarm.isPresent()) {
            out.writeFieldName("massLeaving");
            alarm.get().write(out);
          }
          if (last.isPresent() && it.connection().profile() == ClientProfile.ENTRA) {
            out.writeFieldName("forecast");
            forecast(last.get()).write(out);
          }
        });
  }

  private static Json trial(Trial it) {
    return Json.object(
        out -> {
          out.writeStringField("at", it.at().toString());
          out.writeStringField("result", it.succeeded() ? "success" : "failure");
          Json.optional(out, "cause", it.error());
        });
  }

  private static Json forecast(Cycle cycle) {
    var it = Forecast.of(cycle);
    return Json.object(
        out -> {
          out.writeBooleanField("quarantine", it.quarantine());
          out.writeNumberField("nearness", Plain.figure(it.nearness()));
          if (it.nearness() > 0) out.writeStringField("rule", Plain.word(it.rule()));
          out.writeNumberField("failures", it.failures());
          out.writeNumberField("referenceFailures", it.references());
          out.writeNumberField("failedShare", Plain.figure(it.share()));
          cause(out, cycle);
          if (it.nearness() > 0) out.writeStringField("mend", mend(it.rule()));
        });
  }

  private static void cause(JsonGenerator out, Cycle cycle) throws IOException {
    Optional<Map.Entry<String, Long>> most =
        cycle.errors().entrySet().stream().max(Map.Entry.comparingByValue());
    Json.optional(out, "cause", most.map(Map.Entry::getKey));
  }

  private static String mend(Forecast.Rule rule) {
    return rule == Forecast.Rule.CREDENTIALS
        ? "Entra was not let in. Read in the provisioning log why, put a good token into Secret"
            + " Token, and restart provisioning."
        : "Read in the provisioning log, with result=failure, what is refused and why, and mend it"
            + " in the directory: each object is tried again by itself.";
  }
}
