package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonToken;
import java.time.Instant;
import java.util.EnumMap;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Suspension;

/** A suspension as a JSON text of reason and time, and as a set of bits for searching. */
public final class SuspensionDocument {
  private SuspensionDocument() {}

  /** One bit per reason; the directory's is the lowest. */
  public static int bits(Suspension suspension) {
    return suspension.reasons().stream().mapToInt(reason -> 1 << reason.ordinal()).sum();
  }

  /** The text of a suspension. */
  public static String write(Suspension suspension) {
    return Json.written(
        out -> {
          out.writeStartObject();
          for (var reason : suspension.since().entrySet()) {
            out.writeStringField(reason.getKey().name(), reason.getValue().toString());
          }
          out.writeEndObject();
        });
  }

  /** The suspension of a text. */
  public static Suspension read(String text) {
    return Json.read(
        text,
        in -> {
          var since = new EnumMap<Reason, Instant>(Reason.class);
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            since.put(Reason.valueOf(in.currentName()), Instant.parse(in.nextTextValue()));
          }
          return new Suspension(since);
        });
  }
}
