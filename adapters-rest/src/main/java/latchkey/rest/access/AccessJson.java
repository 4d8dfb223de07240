package latchkey.rest.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.rest.json.Json;

/** An access answer as the guarded product reads it. */
final class AccessJson {
  private AccessJson() {}

  static Json of(AccessAnswer it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.user().toString());
          Json.optional(out, "userName", it.userName());
          Json.optional(out, "externalId", it.externalId());
          Json.optional(out, "reference", it.reference());
          out.writeStringField("access", it.granted() ? "granted" : "denied");
          out.writeArrayFieldStart("reasons");
          for (Reason reason : it.reasons()) out.writeString(reason.name());
          out.writeEndArray();
          out.writeArrayFieldStart("groups");
          for (GroupRef group : it.groups()) write(out, group);
          out.writeEndArray();
          out.writeArrayFieldStart("roles");
          for (String role : it.roles()) out.writeString(role);
          out.writeEndArray();
          out.writeNumberField("version", it.version().number());
        });
  }

  private static void write(JsonGenerator out, GroupRef group) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", group.id().toString());
    Json.optional(out, "externalId", group.externalId());
    out.writeStringField("displayName", group.displayName());
    out.writeEndObject();
  }
}
