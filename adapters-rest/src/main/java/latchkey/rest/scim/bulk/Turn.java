package latchkey.rest.scim.bulk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.rest.scim.error.Failures;
import latchkey.rest.scim.error.ScimError;

/**
 * One operation waiting to be done, or to fail as it could not be read.
 *
 * @param task empty when it could not be read
 * @param fault why
 */
record Turn(BulkOperation operation, Optional<Task> task, Optional<ScimError> fault) {
  static Turn of(BulkOperation operation, TaskReader reader, UUID requestId) {
    try {
      return new Turn(operation, Optional.of(reader.read(operation)), Optional.empty());
    } catch (RuntimeException unreadable) {
      return faulty(operation, Failures.of(unreadable, requestId));
    }
  }

  static Turn faulty(BulkOperation operation, ScimError fault) {
    return new Turn(operation, Optional.empty(), Optional.of(fault));
  }

  /** The name of what it makes, or would. */
  Optional<String> making() {
    return operation.makes() ? operation.bulkId() : Optional.empty();
  }

  /** The names it refers to. */
  Set<String> references() {
    return task.map(Task::references).orElse(Set.of());
  }
}
