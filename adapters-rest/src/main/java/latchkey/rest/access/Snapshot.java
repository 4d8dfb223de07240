package latchkey.rest.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.rest.json.Json;

/** Writes a snapshot part by part: cursor first, so that what changes meanwhile is in the feed. */
final class Snapshot {
  private final TakeSnapshot snapshot;
  private final OrganizationId organization;
  private final OutputStream stream;
  private long count;

  Snapshot(TakeSnapshot snapshot, OrganizationId organization, OutputStream stream) {
    this.snapshot = snapshot;
    this.organization = organization;
    this.stream = stream;
  }

  void write() throws IOException {
    var cursor = snapshot.cursor(organization);
    line(Json.object(out -> out.writeStringField("cursor", cursor)));
    var part = snapshot.part(organization, Optional.empty());
    while (!part.isEmpty()) {
      lines(part);
      part = snapshot.part(organization, Optional.of(last(part)));
    }
    line(
        Json.object(
            out -> {
              out.writeBooleanField("end", true);
              out.writeNumberField("count", count);
            }));
  }

  private void lines(List<AccessAnswer> part) throws IOException {
    for (AccessAnswer answer : part) line(AccessJson.of(answer));
    count += part.size();
  }

  private void line(Json json) throws IOException {
    stream.write(json.bytes());
    stream.write('\n');
  }

  private static UserId last(List<AccessAnswer> part) {
    return part.get(part.size() - 1).user();
  }
}
