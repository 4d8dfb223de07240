package latchkey.rest.scim.dialect;

import java.util.Optional;

/**
 * A request that is understood by a rule alone. In it {@code {user}} stands for the id of a user,
 * {@code {group}} for that of a group the user is in, {@code {other}} for that of another user.
 *
 * @param target below the tenant URL, not yet encoded
 * @param strictly the scimType with which a strict connection refuses it; empty when the letter
 *     gives it another meaning instead
 */
public record Proof(
    String method, String target, Optional<String> body, Optional<String> strictly) {
  private static final String SCHEMAS = "{\"schemas\": [\"urn:ietf:params:scim:";
  private static final String PATCH = SCHEMAS + "api:messages:2.0:PatchOp\"], \"Operations\": [";
  private static final String USER = SCHEMAS + "schemas:core:2.0:User\"], ";

  /** A PATCH of the user with one operation. */
  static Proof patchUser(String operation) {
    return of("PATCH", "/Users/{user}", PATCH + operation + "]}");
  }

  /** A PATCH of the group with one operation. */
  static Proof patchGroup(String operation) {
    return of("PATCH", "/Groups/{group}", PATCH + operation + "]}");
  }

  /** A POST of a user. */
  static Proof postUser(String members) {
    return of("POST", "/Users", USER + members + "}");
  }

  /** A request with a body. */
  static Proof of(String method, String target, String body) {
    return new Proof(method, target, Optional.of(body), Optional.empty());
  }

  /** A query for users. */
  static Proof findUsers(String query) {
    return new Proof("GET", "/Users?" + query, Optional.empty(), Optional.empty());
  }

  /** The same, refused to the letter. */
  Proof refusedAs(String scimType) {
    return new Proof(method, target, body, Optional.of(scimType));
  }

  /** The request as HTTP shows it, without headers. */
  @Override
  public String toString() {
    return method + " " + target + body.map(json -> "\n\n" + json).orElse("");
  }
}
