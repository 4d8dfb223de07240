package latchkey.rehearsal.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import latchkey.rehearsal.wire.Json;

/** Where a user's manager is found. */
public final class Managers {
  private Managers() {}

  /**
   * @return the manager's id, or an empty text
   */
  public static String of(JsonNode user) {
    JsonNode manager = Json.member(Json.member(user, Documents.ENTERPRISE), "manager");
    return Json.member(manager, "value").asText("");
  }
}
