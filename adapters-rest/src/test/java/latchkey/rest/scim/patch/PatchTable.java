package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import latchkey.domain.organization.ClientProfile;

/**
 * What each operation makes of each kind of target (RFC 7644 §3.5.2), in {@code patch/table.json}.
 * The same rows run over HTTP in {@code it-tests}.
 */
final class PatchTable {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private PatchTable() {}

  /** One cell, for one client. */
  record Row(ClientProfile client, JsonNode row) {
    boolean ofUser() {
      return row.path("of").asText().equals("User");
    }

    String cell() {
      return row.path("cell").asText();
    }

    ObjectNode given() {
      return row.path("given").deepCopy();
    }

    JsonNode operations() {
      return row.path("patch");
    }

    /** A scimType, or the members that are different afterwards. */
    private JsonNode outcome() {
      if (row.has("then")) return row.path("then");
      return row.path(client == ClientProfile.STRICT ? "strict" : "lenient");
    }

    boolean refused() {
      return outcome().isTextual();
    }

    String scimType() {
      return outcome().asText();
    }

    /** Whether nothing at all is to be different. */
    boolean unchanged() {
      return outcome().isEmpty();
    }

    /** The state afterwards: as given, but for what the row says. */
    ObjectNode expected() {
      var state = given();
      outcome().properties().forEach(it -> state.set(it.getKey(), it.getValue()));
      state.properties().removeIf(it -> it.getValue().isNull());
      return state;
    }

    @Override
    public String toString() {
      return "%s · %s · %s".formatted(row.path("of").asText(), cell(), client);
    }
  }

  /** Each row twice: to the letter, and as Entra's. */
  static Stream<Row> rows() {
    return StreamSupport.stream(read().spliterator(), false)
        .flatMap(
            row ->
                Stream.of(new Row(ClientProfile.STRICT, row), new Row(ClientProfile.ENTRA, row)));
  }

  private static JsonNode read() {
    try (var in = PatchTable.class.getResourceAsStream("/patch/table.json")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ObjectMapper()
          .readTree(text.replace("{core}", CORE).replace("{enterprise}", ENTERPRISE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
