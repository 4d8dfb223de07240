package latchkey.rest.admin.group;

import latchkey.domain.group.Group;
import latchkey.domain.group.Member;
import latchkey.rest.json.Json;

/** A group as administrators see it. */
final class GroupJson {
  private GroupJson() {}

  static Json of(Group it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.key().id().toString());
          out.writeStringField("displayName", it.displayName());
          Json.optional(out, "externalId", it.externalId());
          Json.optional(out, "connection", it.connection());
          out.writeNumberField("version", it.version().number());
          out.writeStringField("createdAt", it.created().toString());
          out.writeStringField("modifiedAt", it.modified().toString());
        });
  }

  static Json member(Member it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          Json.optional(out, "displayName", it.displayName());
        });
  }
}
