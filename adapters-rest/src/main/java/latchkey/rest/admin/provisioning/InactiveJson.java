package latchkey.rest.admin.provisioning;

import java.util.List;
import java.util.Optional;
import latchkey.application.user.api.FindInactive.Inactive;
import latchkey.rest.json.Json;

/** The long inactive, as administrators see them. */
final class InactiveJson {
  private InactiveJson() {}

  /**
   * @param found one more than wanted when there is more
   */
  static Json of(List<Inactive> found, int wanted) {
    var items = found.subList(0, Math.min(found.size(), wanted));
    var next =
        Optional.of(items)
            .filter(it -> found.size() > it.size())
            .map(it -> InactiveSearch.cursor(it.get(it.size() - 1).place()));
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (Inactive one : items) of(one).write(out);
          out.writeEndArray();
          Json.optional(out, "next", next);
        });
  }

  private static Json of(Inactive it) {
    var user = it.user();
    return Json.object(
        out -> {
          out.writeStringField("id", user.key().id().toString());
          out.writeStringField("userName", user.userName().value());
          Json.optional(out, "externalId", user.externalId());
          Json.optional(out, "displayName", user.displayName());
          Json.optional(out, "connection", user.connection());
          out.writeStringField("inactiveSince", it.since().toString());
        });
  }
}
