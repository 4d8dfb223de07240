package latchkey.rehearsal.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import latchkey.rehearsal.dialect.Change;
import latchkey.rehearsal.job.Entry;
import latchkey.rehearsal.wire.Json;

/** How a line of the provisioning log looks. */
public enum LogStyle {
  NONE {
    @Override
    Optional<String> line(Entry entry) {
      return Optional.empty();
    }
  },
  TEXT {
    @Override
    Optional<String> line(Entry entry) {
      return Optional.of(
          "%s  %-7s %-7s %-14s %s: %s"
              .formatted(
                  entry.at().truncatedTo(ChronoUnit.SECONDS),
                  lower(entry.outcome().action()),
                  lower(entry.outcome().result()),
                  entry.object(),
                  entry.name(),
                  entry.outcome().reason()));
    }
  },
  /** The members of Entra's provisioning log. */
  JSON {
    @Override
    Optional<String> line(Entry entry) {
      ObjectNode line = Json.object();
      line.put("activityDateTime", entry.at().toString());
      line.put("cycleId", entry.cycle());
      line.put("durationInMilliseconds", entry.took().toMillis());
      line.put("provisioningAction", lower(entry.outcome().action()));
      status(line.putObject("provisioningStatusInfo"), entry);
      ObjectNode source = line.putObject("sourceIdentity");
      source.put("id", entry.sourceId()).put("displayName", entry.name());
      source.put("identityType", entry.object());
      line.putObject("targetIdentity").put("id", entry.outcome().targetId());
      entry.outcome().modified().forEach(c -> modified(line, c));
      return Optional.of(Json.text(line));
    }
  };

  abstract Optional<String> line(Entry entry);

  private static void status(ObjectNode status, Entry entry) {
    boolean failed = entry.outcome().result() == Entry.Result.FAILURE;
    status.put("status", lower(entry.outcome().result()));
    if (failed) status.putObject("errorInformation").put("reason", entry.outcome().reason());
    else status.put("reason", entry.outcome().reason());
  }

  private static void modified(ObjectNode line, Change change) {
    ObjectNode one =
        line.withArray("modifiedProperties").addObject().put("displayName", change.path());
    change.was().ifPresent(was -> one.put("oldValue", was));
    one.put("newValue", change.becomes());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
