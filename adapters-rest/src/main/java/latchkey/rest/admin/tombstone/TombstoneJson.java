package latchkey.rest.admin.tombstone;

import latchkey.domain.group.GroupId;
import latchkey.domain.user.Tombstone;
import latchkey.rest.json.Json;

/** A tombstone as administrators see it. */
final class TombstoneJson {
  private TombstoneJson() {}

  static Json of(Tombstone it) {
    var user = it.asLeft();
    return Json.object(
        out -> {
          out.writeStringField("id", it.key().id().toString());
          out.writeStringField("userName", user.userName().value());
          Json.optional(out, "externalId", user.externalId());
          Json.optional(out, "reference", user.reference());
          Json.optional(out, "displayName", user.displayName());
          out.writeStringField("deprovisionedAt", it.since().toString());
          out.writeStringField("purgeableFrom", it.purgeableFrom().toString());
          out.writeArrayFieldStart("groups");
          for (GroupId group : it.groups()) out.writeString(group.toString());
          out.writeEndArray();
        });
  }
}
