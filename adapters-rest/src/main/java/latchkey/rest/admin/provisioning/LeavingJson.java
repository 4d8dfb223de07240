package latchkey.rest.admin.provisioning;

import java.util.TreeSet;
import latchkey.application.leaving.api.FindLeavings.Left;
import latchkey.domain.leaving.MassLeaving;
import latchkey.domain.organization.Slug;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;

/** Who left, and how many that is. */
final class LeavingJson {
  private LeavingJson() {}

  static Json of(Left it) {
    var change = it.change();
    return Json.object(
        out -> {
          out.writeStringField("at", change.at().toString());
          out.writeStringField("user", change.object().toString());
          Json.optional(out, "userName", it.userName());
          out.writeStringField("kind", Plain.word(change.kind()));
          Json.optional(out, "connection", change.origin().connection());
          Json.optional(out, "credential", change.origin().credential());
          out.writeStringField("requestId", change.origin().requestId().toString());
        });
  }

  /** An alarm; the list says who. */
  static Json alarm(MassLeaving it, Slug organization, PublicUrl url) {
    var since = it.first().orElseThrow();
    return Json.object(
        out -> {
          out.writeNumberField("people", it.people());
          out.writeNumberField("living", it.living());
          out.writeStringField("since", since.toString());
          out.writeArrayFieldStart("credentials");
          var ids = new TreeSet<String>();
          it.credentials().forEach(id -> ids.add(id.toString()));
          for (String id : ids) out.writeString(id);
          out.writeEndArray();
          out.writeStringField(
              "list",
              "%s/api/v1/organizations/%s/provisioning/leavings?connection=%s&from=%s"
                  .formatted(url.base(), organization, it.connection(), since));
        });
  }
}
