package latchkey.rest.openapi;

import java.util.Map;
import java.util.Optional;

/** What directories may do, which the RFC says and so no resource here repeats. */
final class ScimSummaries {
  private static final Map<String, String> OF_ONE =
      Map.of(
          "GET", "Reads a %s (RFC 7644 §3.4.1)",
          "PUT", "Replaces a %s (RFC 7644 §3.5.1)",
          "PATCH", "Changes a %s step by step, all or nothing (RFC 7644 §3.5.2)",
          "DELETE", "Deletes a %s (RFC 7644 §3.6)");

  private static final Map<String, String> OF_ALL =
      Map.of(
          "GET", "Lists %ss, by filter, order and page (RFC 7644 §3.4.2)",
          "POST", "Makes a %s (RFC 7644 §3.3)");

  private static final Map<String, String> OTHERS =
      Map.of(
          "/scim/v2", "Lists users and groups at once (RFC 7644 §3.4.2.1)",
          "/scim/v2/Bulk", "Does many operations in one request (RFC 7644 §3.7)",
          "/scim/v2/ServiceProviderConfig", "Tells what is supported (RFC 7643 §5)",
          "/scim/v2/ResourceTypes", "Lists the kinds of resources (RFC 7643 §6)",
          "/scim/v2/ResourceTypes/{name}", "Tells of one kind of resource (RFC 7643 §6)",
          "/scim/v2/Schemas", "Lists the schemas, an organization's own included (RFC 7643 §7)",
          "/scim/v2/Schemas/{urn}", "Reads a schema (RFC 7643 §7)");

  private ScimSummaries() {}

  /** That of an operation; empty for one that is none of the RFC's. */
  static Optional<String> of(String method, String path) {
    if (path.endsWith("/.search")) {
      return Optional.of("Searches, with the query in the body (RFC 7644 §3.4.3)");
    }
    if (OTHERS.containsKey(path)) return Optional.of(OTHERS.get(path));
    var words = path.endsWith("{id}") ? OF_ONE : OF_ALL;
    return Optional.ofNullable(words.get(method)).map(it -> it.formatted(kind(path)));
  }

  private static String kind(String path) {
    return path.contains("/Users") ? "user" : "group";
  }
}
