package latchkey.rest.access;

import java.util.Locale;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.domain.change.ObjectKind;
import latchkey.rest.json.Json;

/** An item of the feed: what happened, and the access answer as of this reading. */
public final class ChangeJson {
  private ChangeJson() {}

  /** The item as the feed shows it. */
  public static Json of(Item it) {
    return Json.object(
        out -> {
          out.writeStringField("cursor", it.cursor());
          out.writeStringField("at", it.at().toString());
          out.writeStringField("kind", kind(it));
          if (it.user().isPresent()) {
            out.writeFieldName("user");
            AccessJson.of(it.user().get()).write(out);
          }
        });
  }

  // an organization's switching has no user: the reader is to take the snapshot
  private static String kind(Item it) {
    return it.object() == ObjectKind.ORGANIZATION
        ? "organization"
        : it.kind().name().toLowerCase(Locale.ROOT);
  }
}
