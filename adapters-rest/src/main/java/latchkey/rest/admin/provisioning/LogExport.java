package latchkey.rest.admin.provisioning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.log.api.ReadLog;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.json.Json;

/** Writes the log part by part, so that a long one costs no more memory than a short one. */
record LogExport(ReadLog log, OrganizationId organization, LogFilter filter) {
  private static final int PART = 1_000;

  /** What is done to each line. */
  @FunctionalInterface
  private interface Writing {
    void write(LogLine line) throws IOException;
  }

  /** One JSON object a line; the last says that it is the end, and how many there were. */
  void ndjson(OutputStream stream) throws IOException {
    long count = each(line -> line(stream, LogJson.of(line)));
    line(
        stream,
        Json.object(
            out -> {
              out.writeBooleanField("end", true);
              out.writeNumberField("count", count);
            }));
  }

  /** A header and a row for each line. */
  void csv(OutputStream stream) throws IOException {
    stream.write(LogCsv.HEADER.getBytes(StandardCharsets.UTF_8));
    each(line -> stream.write(LogCsv.of(line).getBytes(StandardCharsets.UTF_8)));
  }

  private long each(Writing writing) throws IOException {
    long count = 0;
    Optional<UUID> place = Optional.empty();
    do {
      var page = log.read(organization, filter, place, PART);
      for (LogEntry entry : page.entries()) writing.write(LogLine.of(entry));
      count += page.entries().size();
      place = page.next();
    } while (place.isPresent());
    return count;
  }

  private static void line(OutputStream stream, Json json) throws IOException {
    stream.write(json.bytes());
    stream.write('\n');
  }
}
