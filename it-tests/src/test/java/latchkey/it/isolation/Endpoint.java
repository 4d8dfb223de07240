package latchkey.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import latchkey.it.client.Address;
import latchkey.it.server.Server;

/**
 * A method of an address.
 *
 * @param path as OpenAPI writes it, with names in braces
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Written as {@code GET /path}. */
  static Endpoint of(String text) {
    var parts = text.split(" ");
    return new Endpoint(parts[0], parts[1]);
  }

  /** All that the server says it has. */
  static Set<Endpoint> listed(Server server) {
    var found = new TreeSet<Endpoint>();
    for (var path : document(server).path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                if (METHODS.contains(method))
                  found.add(new Endpoint(method.toUpperCase(Locale.ROOT), path.getKey()));
              });
    }
    return found;
  }

  private static JsonNode document(Server server) {
    return Address.of(server, "/openapi").asks("GET", "", "").answers(200).body();
  }

  @Override
  public int compareTo(Endpoint other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
