package latchkey.rest.openapi;

import java.util.Arrays;
import java.util.List;

/** What the addresses behind one door have in common. */
enum Door {
  /** Administrators. */
  API("/api/", "", "administrator", Errors.PROBLEM, "application/json"),
  /** Guarded products. */
  ACCESS("/access/", "product", "product", Errors.PROBLEM, "application/json"),
  /** Directories. */
  SCIM("/scim/", "directory", "directory", Errors.SCIM, "application/scim+json"),
  /** OAuth clients of directories. */
  OAUTH("/oauth2/", "oauth", "", Errors.OAUTH, "application/json"),
  /** Whoever finds the way: what stands at no other door. */
  OPEN("/", "oauth", "", Errors.NONE, "application/json");

  private final String start;
  private final String tag;
  private final String key;
  private final Errors errors;
  private final String media;

  Door(String start, String tag, String key, Errors errors, String media) {
    this.start = start;
    this.tag = tag;
    this.key = key;
    this.errors = errors;
    this.media = media;
  }

  static Door of(String path) {
    return Arrays.stream(values())
        .filter(it -> path.startsWith(it.start))
        .findFirst()
        .orElseThrow();
  }

  /** Names of the keys that open it, of which one is enough; none where anybody may ask. */
  List<String> keys(String path) {
    if (path.equals("/api/v1/session") || key.isEmpty()) return List.of();
    return this == SCIM ? List.of(key, "directoryClient") : List.of(key);
  }

  Errors errors() {
    return errors;
  }

  /** What bodies are, where nothing else is said. */
  String media() {
    return media;
  }

  /** Under which heading an operation stands: what is below an organization, or who asks. */
  String tag(String path) {
    if (this != API) return tag;
    var parts = path.split("/");
    return parts.length > 5 ? parts[5] : parts[3];
  }
}
