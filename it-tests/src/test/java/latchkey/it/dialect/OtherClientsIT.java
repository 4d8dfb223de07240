package latchkey.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is known of OneLogin, JumpCloud and others, on connections of their own profiles. */
class OtherClientsIT extends Suite {
  private static final String ONELOGINS_USER =
      """
      {"schemas": ["urn:scim:schemas:core:2.0", "urn:scim:schemas:extension:enterprise:2.0"],
       "userName": "one@example.example", "active": true, "title": "%s",
       "name": {"givenName": "One", "familyName": "Login"},
       "emails": [{"value": "one@example.example", "type": "work", "primary": true}]}
      """;

  private Directory onelogin() {
    return organization
        .connects("onelogin")
        .sending("Accept", "application/json")
        .sending("Content-Type", "application/json");
  }

  private static Answer inJson(Answer answer) {
    assertThat(answer.header("content-type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/json"));
    return answer;
  }

  @Test
  @DisplayName("OneLogin asks for nobody first, in application/json, with an & at the end")
  void onelogin_checks() {
    inJson(onelogin().gets("/Users?filter=userName+eq+%22nobody%22&"))
        .then()
        .answers(200)
        .has("/totalResults", 0);
  }

  @Test
  @DisplayName("OneLogin makes a user by URNs of drafts, puts it, and deletes it")
  void onelogins_user() {
    var client = onelogin();
    var made = inJson(client.postsUser(ONELOGINS_USER.formatted("Guard"))).answers(201).id();

    inJson(client.putsUser(made, ONELOGINS_USER.formatted("")))
        .then()
        .answers(200)
        .has("/userName", "one@example.example")
        .lacks("/title");

    client.deletesUser(made).then().answers(204);
    client.getsUser(made).then().answers(404);
  }

  @Test
  @DisplayName("OneLogin lists groups and patches their members")
  void onelogins_group() {
    var client = onelogin();
    var user = client.makesUser("one@example.example");
    var group = client.makesGroup("Guards");

    client.gets("/Groups").then().answers(200).has("/totalResults", 1);
    client
        .patchesGroup(
            group,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(user))
        .then()
        .answers(204);

    client.getsGroup(group).then().has("/members/0/value", user);
  }

  @Test
  @DisplayName("JumpCloud makes a user and a group to test, and deletes them")
  void jumpclouds_test() {
    var client = organization.connects("jumpcloud");
    var user = client.makesUser("test@example.example");
    var group = client.makesGroup("Test", user);

    client
        .patchesGroup(
            group,
            "{\"op\": \"remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(user))
        .then()
        .answers(204);
    client.getsGroup(group).then().lacks("/members/0");
    client.deletesGroup(group).then().answers(204);
    client.deletesUser(user).then().answers(204);
  }

  @Test
  @DisplayName("JumpCloud may deactivate its test user instead")
  void jumpcloud_deactivates() {
    var client = organization.connects("jumpcloud");
    var user = client.makesUser("test@example.example");

    client
        .asks(
            "PUT",
            "/Users/" + user,
            Optional.of("{\"userName\": \"test@example.example\", \"active\": false}"))
        .then()
        .answers(200)
        .has("/active", false);
  }

  @Test
  @DisplayName(
      "authentik repeats all it has read, id, meta and groups included, and changes one thing")
  void repeated() {
    var client = organization.connects("entra");
    var user = client.makesUser("ann@example.example");
    var group = client.makesGroup("Guards", user);

    for (String read : new String[] {"/Users/" + user, "/Groups/" + group}) {
      client.asks("PATCH", read, Optional.of(repeating(client.gets(read)))).answers(200, 204);
    }

    client.getsUser(user).then().has("/displayName", "Changed").has("/groups/0/value", group);
    client.getsGroup(group).then().has("/displayName", "Changed").has("/members/0/value", user);
  }

  @Test
  @DisplayName("what is repeated wrongly is refused, and so is repeating to the letter")
  void repeated_wrongly() {
    var client = organization.connects("entra");
    var user = client.makesUser("ann@example.example");
    client.makesGroup("Guards", user);
    var read = client.getsUser(user);
    var request = Optional.of(repeating(read));

    for (String kept : new String[] {"Guards", "/Users/", "User\"", user}) {
      client
          .asks(
              "PATCH",
              "/Users/" + user,
              request.map(it -> it.replace(kept, kept.endsWith("\"") ? "Robot\"" : "other")))
          .then()
          .refuses(400, "mutability");
    }
    organization
        .connects("strict")
        .asks("PATCH", "/Users/" + user, request)
        .then()
        .refuses(400, "mutability");
    assertThat(client.getsUser(user).body()).isEqualTo(read.body());
  }

  private static String repeating(Answer read) {
    var all = ((ObjectNode) read.answers(200).body()).put("displayName", "Changed");
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "replace", "value": %s}]}
        """
        .formatted(all);
  }

  @Test
  void no_other_profile_is_known() {
    organization
        .operator()
        .puts(organization.path() + "/scim", "{\"enabled\": true, \"profile\": \"ping\"}")
        .then()
        .isProblem(400)
        .tells("entra, okta, onelogin, jumpcloud, strict");
  }
}
