package latchkey.rest.admin.user;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import latchkey.application.query.UserView;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.user.User;
import latchkey.rest.json.Json;

/** A user as administrators see it: whether it may enter, and if not, why and since when. */
public final class UserJson {
  private final boolean organizationEnabled;
  private final Instant now;

  /**
   * @param organizationEnabled whether the users' organization is switched on
   * @param now decides about access that ends
   */
  public UserJson(boolean organizationEnabled, Instant now) {
    this.organizationEnabled = organizationEnabled;
    this.now = now;
  }

  /** The user with its groups. */
  public Json of(UserView view) {
    var user = view.user();
    var answer = new AccessSubject.Living(user, organizationEnabled, view.groups()).answer(now);
    return Json.object(
        out -> {
          out.writeStringField("id", user.key().id().toString());
          out.writeStringField("userName", user.userName().value());
          Json.optional(out, "externalId", user.externalId());
          Json.optional(out, "reference", user.reference());
          Json.optional(out, "displayName", user.displayName());
          access(out, answer, user);
          groups(out, view.groups());
          roles(out, answer.roles());
          Json.optional(out, "connection", user.connection());
          out.writeNumberField("version", user.version().number());
          out.writeStringField("createdAt", user.created().toString());
          out.writeStringField("modifiedAt", user.modified().toString());
        });
  }

  private static void access(JsonGenerator out, AccessAnswer answer, User user) throws IOException {
    out.writeBooleanField("active", user.suspension().active());
    out.writeStringField("access", answer.granted() ? "granted" : "denied");
    out.writeArrayFieldStart("reasons");
    for (Reason reason : answer.reasons()) out.writeString(reason.name());
    out.writeEndArray();
    out.writeObjectFieldStart("suspendedSince");
    for (var entry : user.suspension().since().entrySet()) {
      out.writeStringField(entry.getKey().name(), entry.getValue().toString());
    }
    out.writeEndObject();
    Json.optional(out, "accessUntil", user.accessUntil());
  }

  private static void groups(JsonGenerator out, List<GroupRef> groups) throws IOException {
    out.writeArrayFieldStart("groups");
    for (GroupRef group : groups) {
      out.writeStartObject();
      out.writeStringField("id", group.id().toString());
      Json.optional(out, "externalId", group.externalId());
      out.writeStringField("displayName", group.displayName());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void roles(JsonGenerator out, List<String> roles) throws IOException {
    out.writeArrayFieldStart("roles");
    for (String role : roles) out.writeString(role);
    out.writeEndArray();
  }
}
