package latchkey.it.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;

/** A bulk in the making. */
final class Bulk {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final List<String> operations = new ArrayList<>();
  private String failOnErrors = "";

  static Bulk of() {
    return new Bulk();
  }

  /** Any operation. */
  Bulk with(String operation) {
    operations.add(operation);
    return this;
  }

  Bulk user(String bulkId, String userName) {
    return posts(
        "/Users",
        bulkId,
        "{\"schemas\": [\"%s\"], \"userName\": \"%s\"}".formatted(USER, userName));
  }

  /** A user whose manager is another of the bulk. */
  Bulk user(String bulkId, String userName, String manager) {
    return posts(
        "/Users",
        bulkId,
        "{\"schemas\": [\"%s\", \"%s\"], \"userName\": \"%s\", \"%s\": {\"department\": \"D\", \"manager\": {\"value\": \"%s\"}}}"
            .formatted(USER, ENTERPRISE, userName, ENTERPRISE, manager));
  }

  Bulk group(String bulkId, String displayName, String... members) {
    var list = new java.util.StringJoiner(",", "[", "]");
    for (String member : members) list.add("{\"value\": \"%s\"}".formatted(member));
    return posts(
        "/Groups",
        bulkId,
        "{\"schemas\": [\"%s\"], \"displayName\": \"%s\", \"members\": %s}"
            .formatted(GROUP, displayName, list));
  }

  Bulk posts(String path, String bulkId, String data) {
    return with(
        "{\"method\": \"POST\", \"path\": \"%s\", \"bulkId\": \"%s\", \"data\": %s}"
            .formatted(path, bulkId, data));
  }

  Bulk puts(String path, String more, String data) {
    return with(
        "{\"method\": \"PUT\", \"path\": \"%s\"%s, \"data\": %s}".formatted(path, more, data));
  }

  Bulk patches(String path, String more, String operation) {
    return with(
        "{\"method\": \"PATCH\", \"path\": \"%s\"%s, \"data\": {\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [%s]}}"
            .formatted(path, more, operation));
  }

  Bulk deletes(String path, String more) {
    return with("{\"method\": \"DELETE\", \"path\": \"%s\"%s}".formatted(path, more));
  }

  Bulk failingOn(int errors) {
    failOnErrors = "\"failOnErrors\": %d, ".formatted(errors);
    return this;
  }

  Answer sentBy(Directory client) {
    return client.asks("POST", "/Bulk", Optional.of(json()));
  }

  String json() {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], %s"Operations": [%s]}
        """
        .formatted(failOnErrors, String.join(",", operations));
  }
}
