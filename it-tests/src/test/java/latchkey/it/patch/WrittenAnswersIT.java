package latchkey.it.patch;

import static latchkey.it.client.Given.given;

import java.util.Optional;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What POST, PUT and PATCH show of what they wrote (RFC 7644 §3.9). */
class WrittenAnswersIT extends Suite {
  private Directory client;
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    client = given().strict(organization);
    alice = client.postsUser(user("alice@example.example")).answers(201).id();
    guards = client.makesGroup("Guards", alice);
  }

  private static String user(String userName) {
    return """
    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "title": "Guard",
     "emails": [{"type": "work", "value": "a@example.example"}]}
    """
        .formatted(userName);
  }

  private static String group(String displayName, String member) {
    return """
    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "%s",
     "externalId": "g", "members": [{"value": "%s"}]}
    """
        .formatted(displayName, member);
  }

  private static String patch(String operation) {
    return """
    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
    """
        .formatted(operation);
  }

  @ParameterizedTest
  @CsvSource({"POST, 201", "PUT, 200", "PATCH, 200"})
  @Proves("R19")
  void a_user_is_shown_as_asked(String method, int status) {
    var target = method.equals("POST") ? "/Users" : "/Users/" + alice;
    var body =
        Optional.of(
            method.equals("PATCH")
                ? patch("{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Guard\"}")
                : user(method + "@example.example"));

    client
        .asks(method, target + "?attributes=title,emails.type", body)
        .then()
        .answers(status)
        .holds("{\"title\": \"Guard\", \"emails\": [{\"type\": \"work\"}]}")
        .lacks("/userName", "/emails/0/value", "/meta", "/active");
    client
        .asks(
            method,
            target + "?excludedAttributes=title,emails,id",
            body.map(it -> it.replace("POST@", "again@")))
        .then()
        .answers(status)
        .has("/active", true)
        .lacks("/title", "/emails")
        .id();
  }

  @ParameterizedTest
  @CsvSource({"POST, 201, 201", "PUT, 200, 200", "PATCH, 200, 204"})
  @Proves({"R19", "R24"})
  void a_group_is_shown_as_asked(String method, int asked, int excluded) {
    var target = method.equals("POST") ? "/Groups" : "/Groups/" + guards;
    var body =
        Optional.of(
            method.equals("PATCH")
                ? patch("{\"op\": \"replace\", \"path\": \"externalId\", \"value\": \"g\"}")
                : group(method, alice));

    client
        .asks(method, target + "?attributes=externalId,members.value", body)
        .then()
        .answers(asked)
        .holds("{\"externalId\": \"g\", \"members\": [{\"value\": \"%s\"}]}".formatted(alice))
        .lacks("/displayName", "/members/0/type", "/meta");
    var without = client.asks(method, target + "?excludedAttributes=members", body);
    without.then().answers(excluded);
    if (excluded == 204) without.then().isEmpty();
    else without.then().has("/externalId", "g").lacks("/members");
  }
}
