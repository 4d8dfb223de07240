package latchkey.rest.scim.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rest.scim.call.CallNote;
import latchkey.rest.scim.call.CallPart;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimType;

/** Tells the log of operations, each as if it had come alone. Those that changed something told. */
record BulkLog(List<Turn> turns, Map<Integer, Outcome> outcomes) {
  static BulkLog of(List<Turn> turns, Map<Integer, Outcome> outcomes) {
    return new BulkLog(turns, outcomes);
  }

  void tell(CallNote note) {
    outcomes.forEach((place, outcome) -> tell(note, turns.get(place).operation(), outcome));
  }

  private static void tell(CallNote note, BulkOperation operation, Outcome outcome) {
    if (outcome.changed()) note.changed();
    else note.part(part(operation, outcome));
  }

  private static CallPart part(BulkOperation operation, Outcome outcome) {
    return new CallPart(
        operation.method().orElse(""),
        operation.path().orElse("Bulk"),
        outcome.status(),
        outcome.error().flatMap(ScimError::type).map(ScimType::label),
        outcome.error().map(ScimError::detail),
        Optional.of(operation.sent().path("data")).filter(it -> it.isObject()),
        outcome.rules());
  }
}
