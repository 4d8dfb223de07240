package latchkey.rest.scim.bulk;

import java.util.Optional;
import java.util.Set;
import latchkey.rest.scim.error.ScimError;

/**
 * What became of one operation.
 *
 * @param status of HTTP
 * @param changed whether anything is other than before
 * @param location of the resource; none after a POST that failed
 * @param version its entity tag after a success
 * @param error after a failure
 * @param rules names of the tolerances that it needed
 */
record Outcome(
    int status,
    boolean changed,
    Optional<String> location,
    Optional<String> version,
    Optional<ScimError> error,
    Set<String> rules) {

  static Outcome done(int status, boolean changed, String location, Optional<String> version) {
    return new Outcome(status, changed, Optional.of(location), version, Optional.empty(), Set.of());
  }

  static Outcome failed(ScimError error, Optional<String> location) {
    return new Outcome(
        error.status(), false, location, Optional.empty(), Optional.of(error), Set.of());
  }

  /** The same, of an operation that deviated. */
  Outcome needing(Set<String> tolerances) {
    return new Outcome(status, changed, location, version, error, Set.copyOf(tolerances));
  }

  boolean failed() {
    return error.isPresent();
  }

  /** The id of the resource: what its location ends with. */
  String id() {
    String where = location.orElseThrow();
    return where.substring(where.lastIndexOf('/') + 1);
  }
}
