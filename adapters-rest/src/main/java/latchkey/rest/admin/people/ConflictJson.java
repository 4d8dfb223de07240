package latchkey.rest.admin.people;

import latchkey.domain.adoption.Conflict;
import latchkey.rest.json.Json;

/** A conflict as administrators see it. */
final class ConflictJson {
  private ConflictJson() {}

  static Json of(Conflict it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("userName", it.userName().value());
          out.writeStringField("reference", it.reference().value());
          out.writeStringField("kind", word(it.kind()));
          Json.optional(out, "user", it.user());
          out.writeStringField("since", it.since().toString());
          out.writeStringField("state", word(it.state()));
        });
  }

  private static String word(Conflict.Kind kind) {
    return switch (kind) {
      case NAME_MANAGED -> "nameManaged";
      case NAME_TWICE -> "nameTwice";
      case REFERENCE_TAKEN -> "referenceTaken";
      case DEPROVISIONED -> "deprovisioned";
    };
  }

  private static String word(Conflict.State state) {
    return switch (state) {
      case OPEN -> "open";
      case LINKED -> "linked";
      case DISMISSED -> "dismissed";
    };
  }
}
