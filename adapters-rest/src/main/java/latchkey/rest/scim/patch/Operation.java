package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One operation of a PATCH.
 *
 * @param path as sent; empty when the value's keys say where
 * @param value empty when none was sent, which is not the same as null
 */
public record Operation(Kind kind, Optional<String> path, Optional<JsonNode> value) {
  /** What is done. */
  public enum Kind {
    ADD,
    REPLACE,
    REMOVE,
    /** Removes the values that are listed, and no others: Entra's remove with a value. */
    TAKE
  }

  /** The same on a path. */
  Operation at(String where, JsonNode what) {
    return new Operation(kind, Optional.of(where), Optional.of(what));
  }

  /** The same, but of another kind. */
  Operation as(Kind other) {
    return new Operation(other, path, value);
  }
}
