package latchkey.it.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import latchkey.it.client.Json;

/** A cell of the table for one profile; the table is that of the adapter's own tests. */
record Cell(String profile, JsonNode row) {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final Path TABLE =
      Path.of("..", "adapters-rest", "src", "test", "resources", "patch", "table.json");

  static Stream<Cell> all() {
    return StreamSupport.stream(table().spliterator(), false)
        .flatMap(row -> Stream.of(new Cell("strict", row), new Cell("entra", row)));
  }

  private static JsonNode table() {
    try {
      var text = Files.readString(TABLE);
      return Json.read(text.replace("{core}", USER).replace("{enterprise}", ENTERPRISE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Users or Groups. */
  String endpoint() {
    return row.path("of").asText() + "s";
  }

  ObjectNode given() {
    return row.path("given").deepCopy();
  }

  private JsonNode outcome() {
    return row.has("then")
        ? row.path("then")
        : row.path(profile.equals("strict") ? profile : "lenient");
  }

  boolean refused() {
    return outcome().isTextual();
  }

  String scimType() {
    return outcome().asText();
  }

  boolean unchanged() {
    return outcome().isEmpty();
  }

  ObjectNode expected() {
    var state = given();
    outcome().properties().forEach(it -> state.set(it.getKey(), it.getValue()));
    state.properties().removeIf(it -> it.getValue().isNull());
    return state;
  }

  @Override
  public String toString() {
    return row.path("of").asText() + " · " + row.path("cell").asText() + " · " + profile;
  }
}
