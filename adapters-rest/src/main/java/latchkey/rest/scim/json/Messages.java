package latchkey.rest.scim.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.error.ScimError;

/** What is true of every message: it is an object and says by schemas what it is. */
public final class Messages {
  static final String SCHEMAS = "schemas";

  private Messages() {}

  /** Refuses what is no JSON object. */
  public static void requireObject(JsonNode body) {
    if (!body.isObject()) throw ScimError.syntax("The body must be a JSON object.").thrown();
  }

  /** A member, its name compared without case (RFC 7643 §2.1); null counts as not given. */
  public static Optional<JsonNode> member(JsonNode object, String name) {
    var found =
        object.properties().stream().filter(it -> it.getKey().equalsIgnoreCase(name)).toList();
    if (found.size() > 1) throw ScimError.syntax("'" + name + "' is given twice.").thrown();
    return found.stream().map(Map.Entry::getValue).filter(it -> !it.isNull()).findFirst();
  }

  /** Whether a member is there and null: not the same as not there (RFC 7643 §2.5). */
  public static boolean unassigns(JsonNode object, String name) {
    return object.properties().stream()
        .anyMatch(it -> it.getKey().equalsIgnoreCase(name) && it.getValue().isNull());
  }

  /** The URNs a message gives itself. */
  public static List<String> schemas(JsonNode body) {
    var urns = new ArrayList<String>();
    member(body, SCHEMAS).ifPresent(list -> addAll(urns, list));
    return urns;
  }

  private static void addAll(List<String> urns, JsonNode list) {
    if (!list.isArray()) throw ScimError.syntax("'schemas' must be an array of texts.").thrown();
    for (JsonNode urn : list) {
      if (!urn.isTextual()) throw ScimError.syntax("'schemas' must be texts.").thrown();
      urns.add(urn.textValue());
    }
  }

  /** Demands the URN of a kind of message. */
  public static void require(List<String> urns, String urn, Dialect dialect) {
    boolean there = urns.stream().anyMatch(urn::equalsIgnoreCase);
    if (!there && !dialect.tolerates(Tolerance.MISSING_SCHEMAS)) {
      throw ScimError.syntax("'schemas' must contain " + urn + ".").thrown();
    }
  }
}
