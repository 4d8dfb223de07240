package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.json.Messages;

/**
 * A bulk as it was sent.
 *
 * @param patience after how many failures the rest is not done; at least 1
 */
record BulkRequest(int patience, List<BulkOperation> operations) {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

  /**
   * Reads the shape of the message; each operation is read when its turn comes, so that one that
   * cannot be read fails alone.
   *
   * @throws latchkey.rest.scim.error.ScimException when it is no bulk, or 413 when it is too long
   */
  static BulkRequest read(JsonNode body, Dialect dialect) {
    Messages.requireObject(body);
    Messages.require(Messages.schemas(body), SCHEMA, dialect);
    var list = Messages.member(body, "Operations").filter(JsonNode::isArray);
    if (list.isEmpty()) throw syntax("'Operations' must be an array of operations");
    requireFew(list.get().size());
    var operations =
        StreamSupport.stream(list.get().spliterator(), false).map(BulkOperation::new).toList();
    return new BulkRequest(patience(Messages.member(body, "failOnErrors")), operations);
  }

  private static void requireFew(int operations) {
    if (operations <= BulkLimits.MAX_OPERATIONS) return;
    String text =
        "The bulk has %d operations, and maxOperations is %d: send it in parts. Nothing was done.";
    throw ScimError.of(413, text.formatted(operations, BulkLimits.MAX_OPERATIONS)).thrown();
  }

  // To accept no error at all is to end with the first one.
  private static int patience(Optional<JsonNode> failOnErrors) {
    if (failOnErrors.isEmpty()) return Integer.MAX_VALUE;
    var number = failOnErrors.get();
    if (!number.isNumber() || !number.canConvertToExactIntegral() || number.intValue() < 0) {
      throw new Refusal.Malformed("failOnErrors", "must be a whole number, not below 0").refused();
    }
    return number.canConvertToInt() ? Math.max(1, number.intValue()) : Integer.MAX_VALUE;
  }

  /** Each operation, read as far as it can be; a name that is given twice names nothing. */
  List<Turn> turns(TaskReader reader, UUID requestId) {
    var twice = twice();
    return operations.stream()
        .map(
            one ->
                one.bulkId().filter(twice::contains).isPresent()
                    ? Turn.faulty(one, ambiguous(one))
                    : Turn.of(one, reader, requestId))
        .toList();
  }

  private Set<String> twice() {
    var once = new HashSet<String>();
    return operations.stream()
        .flatMap(one -> one.bulkId().stream())
        .filter(name -> !once.add(name))
        .collect(Collectors.toSet());
  }

  private static ScimError ambiguous(BulkOperation operation) {
    String text = "The bulkId '%s' is given to several operations: each needs its own.";
    return ScimError.value(text.formatted(operation.bulkId().orElseThrow()));
  }

  private static RuntimeException syntax(String why) {
    return ScimError.syntax("The bulk cannot be read: " + why + ".").thrown();
  }
}
