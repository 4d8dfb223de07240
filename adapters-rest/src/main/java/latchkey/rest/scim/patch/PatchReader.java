package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.json.Messages;

/** Reads the shape of a PATCH message, not its meaning. */
public final class PatchReader {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final int MOST_OPERATIONS = 1_000;
  private static final int MOST_VALUES = 10_000;

  private final Dialect dialect;
  private int values;

  private PatchReader(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Reads a message.
   *
   * @throws latchkey.rest.scim.error.ScimException when it is no PATCH message
   * @throws latchkey.domain.refusal.RefusedException TooMany
   */
  public static PatchDocument read(JsonNode body, Dialect dialect) {
    return new PatchReader(dialect).document(body);
  }

  private PatchDocument document(JsonNode body) {
    Messages.requireObject(body);
    Messages.require(Messages.schemas(body), SCHEMA, dialect);
    var list = Messages.member(body, "Operations").filter(JsonNode::isArray);
    if (list.isEmpty()) throw syntax("'Operations' must be an array of operations");
    requireSome(list.get());
    var operations = new ArrayList<Operation>();
    for (JsonNode each : list.get()) operations.add(operation(each));
    return new PatchDocument(operations);
  }

  private void requireSome(JsonNode list) {
    if (list.isEmpty() && !dialect.tolerates(Tolerance.EMPTY_OPERATIONS)) {
      throw syntax("'Operations' must have at least one operation");
    }
    if (list.size() > MOST_OPERATIONS) {
      throw new Refusal.TooMany("operations of a PATCH", MOST_OPERATIONS).refused();
    }
  }

  private Operation operation(JsonNode node) {
    if (!node.isObject()) throw syntax("each of 'Operations' must be an object");
    var value = node.properties().stream().filter(it -> it.getKey().equalsIgnoreCase("value"));
    return new Operation(
        kind(node), path(node), value.map(it -> counted(it.getValue())).findFirst());
  }

  private static Operation.Kind kind(JsonNode node) {
    String op = Messages.member(node, "op").map(JsonNode::asText).orElse("");
    return switch (op.toLowerCase(Locale.ROOT)) {
      case "add" -> Operation.Kind.ADD;
      case "replace" -> Operation.Kind.REPLACE;
      case "remove" -> Operation.Kind.REMOVE;
      default -> throw syntax("'op' must be add, replace or remove, and is '" + op + "'");
    };
  }

  private static Optional<String> path(JsonNode node) {
    var path = Messages.member(node, "path");
    if (path.isPresent() && !path.get().isTextual()) throw syntax("'path' must be a text");
    return path.map(JsonNode::textValue).filter(text -> !text.isEmpty());
  }

  private JsonNode counted(JsonNode value) {
    values += value.isArray() ? value.size() : 1;
    if (values > MOST_VALUES) {
      throw new Refusal.TooMany("values of a PATCH", MOST_VALUES).refused();
    }
    return value;
  }

  private static RuntimeException syntax(String why) {
    return ScimError.syntax("The PATCH cannot be read: " + why + ".").thrown();
  }
}
