package latchkey.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a door refuses. */
enum Errors {
  /** RFC 9457. */
  PROBLEM("Problem", "application/problem+json"),
  /** RFC 7644 §3.12. */
  SCIM("ScimError", "application/scim+json"),
  /** RFC 6749 §5.2. */
  OAUTH("OAuthError", "application/json"),
  /** None: there is nothing to be refused. */
  NONE("Problem", "application/problem+json");

  private static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              "400", "It cannot be understood; the detail names what is wrong.",
              "401", "Nobody is let in without a good token.",
              "403", "Whose token it is may not do this.",
              "404", "There is no such thing here.",
              "409", "It conflicts with what is there.",
              "412", "It is another version by now.",
              "413", "It is too large, or too much."));

  private final String schema;
  private final String media;

  Errors(String schema, String media) {
    this.schema = schema;
    this.media = media;
  }

  String schema() {
    return schema;
  }

  String media() {
    return media;
  }

  /** Statuses that an operation may answer, with what they mean. */
  Map<String, String> of(String method, String path) {
    var statuses = new TreeMap<String, String>();
    for (String status : statuses(method, path)) statuses.put(status, MEANINGS.get(status));
    return statuses;
  }

  private List<String> statuses(String method, String path) {
    if (this == NONE) return List.of();
    if (this == OAUTH) return List.of("400", "401", "413");
    boolean writes = !method.equals("GET");
    if (path.equals("/api/v1/session")) return List.of("400", "401", "413");
    if (this == SCIM && writes) return List.of("400", "401", "403", "404", "409", "412", "413");
    if (this == SCIM) return List.of("400", "401", "403", "404");
    return writes
        ? List.of("400", "401", "403", "404", "409", "413")
        : List.of("400", "401", "403", "404");
  }
}
