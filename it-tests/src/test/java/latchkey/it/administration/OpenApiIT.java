package latchkey.it.administration;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import latchkey.it.client.Json;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;

/** What the service says of its own addresses: each with all its methods, and none besides. */
class OpenApiIT extends Suite {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  @Test
  void every_address_of_the_administration_is_listed() throws Exception {
    assertThat(listed("/api/v1"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("/session", Set.of("post")),
                entry("/organizations", Set.of("get", "post")),
                entry("/organizations/{slug}", Set.of("get", "put", "delete")),
                entry("/organizations/{slug}/administrators", Set.of("get", "post")),
                entry("/organizations/{slug}/administrators/{username}", Set.of("delete")),
                entry("/organizations/{slug}/scim", Set.of("get", "put")),
                entry("/organizations/{slug}/scim/tokens", Set.of("get", "post")),
                entry("/organizations/{slug}/scim/tokens/{id}", Set.of("delete")),
                entry("/organizations/{slug}/access/tokens", Set.of("get", "post")),
                entry("/organizations/{slug}/access/tokens/{id}", Set.of("delete")),
                entry("/organizations/{slug}/users", Set.of("get")),
                entry("/organizations/{slug}/users/{id}", Set.of("get")),
                entry("/organizations/{slug}/users/{id}/suspend", Set.of("post")),
                entry("/organizations/{slug}/users/{id}/lift", Set.of("post")),
                entry("/organizations/{slug}/users/{id}/access-until", Set.of("put", "delete")),
                entry("/organizations/{slug}/groups", Set.of("get")),
                entry("/organizations/{slug}/groups/{id}", Set.of("get")),
                entry("/organizations/{slug}/groups/{id}/members", Set.of("get")),
                entry("/organizations/{slug}/provisioning/log", Set.of("get")),
                entry("/organizations/{slug}/provisioning/log/export", Set.of("get")),
                entry("/organizations/{slug}/schemas", Set.of("get", "post")),
                entry("/organizations/{slug}/schemas/{id}", Set.of("get", "put", "delete")),
                entry("/organizations/{slug}/tombstones", Set.of("get")),
                entry("/organizations/{slug}/tombstones/{id}", Set.of("get")),
                entry("/organizations/{slug}/tombstones/{id}/restore", Set.of("post")),
                entry("/organizations/{slug}/tombstones/{id}/purge", Set.of("post"))));
  }

  @Test
  void every_address_of_the_product_is_listed() throws Exception {
    assertThat(listed("/access/v1"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/users", Set.of("get"),
                "/users/{id}", Set.of("get"),
                "/changes", Set.of("get"),
                "/snapshot", Set.of("get")));
  }

  @Test
  void every_address_of_directories_is_listed() throws Exception {
    var one = Set.of("get", "put", "patch", "delete");

    assertThat(listed("/scim/v2"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("/Users", Set.of("get", "post")),
                entry("/Users/{id}", one),
                entry("/Users/.search", Set.of("post")),
                entry("/Groups", Set.of("get", "post")),
                entry("/Groups/{id}", one),
                entry("/Groups/.search", Set.of("post")),
                entry("/Schemas", Set.of("get")),
                entry("/Schemas/{urn}", Set.of("get")),
                entry("/ResourceTypes", Set.of("get")),
                entry("/ResourceTypes/{name}", Set.of("get")),
                entry("/ServiceProviderConfig", Set.of("get")),
                entry("/.search", Set.of("post")),
                entry("/Bulk", Set.of("post"))));
  }

  /** Methods by path, of the paths below one. */
  private Map<String, Set<String>> listed(String base) throws IOException, InterruptedException {
    var found = new TreeMap<String, Set<String>>();
    for (var path : document().path("paths").properties()) {
      if (path.getKey().startsWith(base + "/")) {
        found.put(path.getKey().substring(base.length()), methods(path.getValue()));
      }
    }
    return found;
  }

  private static Set<String> methods(JsonNode path) {
    var found = new TreeSet<String>();
    path.fieldNames().forEachRemaining(found::add);
    found.retainAll(METHODS);
    return found;
  }

  private JsonNode document() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server().url() + "/openapi"))
            .header("Accept", "application/json")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.read(answer.body());
  }
}
