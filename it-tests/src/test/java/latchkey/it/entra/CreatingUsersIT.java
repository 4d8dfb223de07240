package latchkey.it.entra;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Organization;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /Users in the shapes Entra sends, and those its documentation shows. */
class CreatingUsersIT extends EntraSuite {
  private static final String AS_IT_LOOKS =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
       "externalId": "alice", "userName": "alice@contoso.example", "active": true,
       "displayName": "Alice Smith",
       "emails": [{"primary": true, "type": "work", "value": "alice@contoso.example"}],
       "name": {"formatted": "Alice Smith", "familyName": "Smith", "givenName": "Alice"},
       "phoneNumbers": [{"type": "mobile", "value": "+49 30 1234567"}],
       "addresses": [{"type": "work", "primary": true, "formatted": "Building 4"}],
       "title": "Guard", "preferredLanguage": "en-US",
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
         "employeeNumber": "701984", "department": "Facilities"}}
      """;

  @Test
  void the_request_as_it_really_looks() {
    var sent =
        AS_IT_LOOKS.replace(
            "\"title\"", "\"meta\": {\"resourceType\": \"User\"}, \"roles\": [], \"title\"");

    var made = entra.postsUser(sent);

    made.then().answers(201).isScim().holds(AS_IT_LOOKS).lacks("/roles");
    assertThat(made.header("location")).hasValue(made.text("/meta/location"));
    assertThat(made.header("etag")).hasValue(made.text("/meta/version"));
    entra.getsUser(made.id()).then().answers(200).holds(AS_IT_LOOKS);
  }

  @Test
  void the_gallery_mapping_has_no_mail() {
    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName": "alice@contoso.example", "active": true, "displayName": "Alice",
             "name": {"givenName": "Alice", "familyName": "Smith", "formatted": "Alice Smith"}}
            """);

    made.then().answers(201).has("/displayName", "Alice").lacks("/emails");
  }

  @Test
  void nulls_are_unset_attributes() {
    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName": "alice@contoso.example", "addresses": null, "title": null,
             "externalId": null, "name": {"givenName": "Alice", "familyName": null},
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": null}
            """);

    made.then()
        .answers(201)
        .has("/name/givenName", "Alice")
        .lacks("/addresses", "/title", "/externalId", "/name/familyName", "/" + ENTERPRISE);
  }

  @Test
  void department_and_manager_may_stand_at_the_top() {
    var boss = entra.makesUser("boss@contoso.example");

    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName": "alice@contoso.example", "department": "Facilities", "manager": "%s"}
            """
                .formatted(boss));

    made.then()
        .answers(201)
        .has("/" + ENTERPRISE + "/department", "Facilities")
        .has("/" + ENTERPRISE + "/manager/value", boss);
  }

  @Test
  void an_unknown_schema_urn_is_no_reason_to_fail() {
    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0User"],
             "userName": "alice@contoso.example"}
            """);

    made.then().answers(201).has("/schemas", new String[] {USER});
  }

  @Test
  void an_extension_need_not_be_listed() {
    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName": "alice@contoso.example",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"costCenter": "4130"}}
            """);

    made.then()
        .answers(201)
        .has("/" + ENTERPRISE + "/costCenter", "4130")
        .has("/schemas", new String[] {USER, ENTERPRISE});
  }

  @Test
  void an_unknown_extension_is_ignored() {
    var made =
        entra.postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
             "userName": "alice@contoso.example",
             "urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User": {"tag": "x"}}
            """);

    made.then()
        .answers(201)
        .lacks("/urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User");
  }

  @Test
  @Proves("E-04")
  void names_are_read_without_case() {
    var made =
        entra.postsUser(
            """
            {"Schemas": ["URN:ietf:params:scim:schemas:core:2.0:User"],
             "UserName": "alice@contoso.example", "Active": true,
             "emails": [{"Primary": true, "Type": "work", "Value": "alice@contoso.example"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
               "Department": "Facilities", "Manager": {"Value": "26118915"}}}
            """);

    made.then()
        .answers(201)
        .has("/emails/0/primary", true)
        .has("/emails/0/value", "alice@contoso.example")
        .has("/" + ENTERPRISE + "/department", "Facilities")
        .has("/" + ENTERPRISE + "/manager/value", "26118915");
  }

  @Test
  void id_and_meta_of_the_client_are_ignored() {
    var made =
        entra.postsUser(
            """
            {"id": "mine", "userName": "alice@contoso.example",
             "meta": {"resourceType": "User", "created": "1999-01-01T00:00:00Z", "version": "7"},
             "groups": [{"value": "x"}]}
            """);

    made.then().answers(201).lacks("/groups");
    assertThat(made.id()).isNotEqualTo("mine");
    assertThat(made.text("/meta/created")).doesNotStartWith("1999");
  }

  @Test
  void roles_are_kept_with_a_boolean_primary() {
    var made =
        entra.postsUser(
            """
            {"userName": "alice@contoso.example", "roles": [
              {"primary": "True", "type": "WindowsAzureActiveDirectoryRole", "display": "User", "value": "User"}]}
            """);

    made.then()
        .answers(201)
        .has("/roles/0/primary", true)
        .has("/roles/0/type", "WindowsAzureActiveDirectoryRole")
        .has("/roles/0/display", "User")
        .has("/roles/0/value", "User");
  }

  @Test
  void active_may_be_a_text() {
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"active\": \"False\"}")
        .then()
        .answers(201)
        .has("/active", false);
    entra
        .postsUser("{\"userName\": \"b@contoso.example\", \"active\": \"true\"}")
        .then()
        .answers(201)
        .has("/active", true);
  }

  @Test
  void without_active_a_user_is_active() {
    entra
        .postsUser("{\"userName\": \"a@contoso.example\"}")
        .then()
        .answers(201)
        .has("/active", true);
  }

  @Test
  @Proves("E-06")
  void values_come_back_as_they_were_sent() {
    var sent =
        """
        {"userName": "ALICE@Contoso.example", "phoneNumbers": [{"type": "work", "value": "55555555555"}],
         "timezone": "not/a zone", "profileUrl": "not a url", "locale": "xx_YY_zz",
         "title": "  Guard  "}
        """;

    entra.postsUser(sent).then().answers(201).holds(sent);
  }

  @Test
  void a_password_is_accepted_and_never_shown() {
    var made =
        entra.postsUser(
            "{\"userName\": \"a@contoso.example\", \"password\": \"correct horse battery\"}");

    made.then().answers(201).lacks("/password");
    assertThat(made.text()).doesNotContain("battery");
  }

  @Test
  void a_taken_user_name_is_409() {
    entra.makesUser("alice@contoso.example");

    entra
        .postsUser("{\"userName\": \"Alice@Contoso.example\"}")
        .then()
        .refuses(409, "uniqueness")
        .tells("userName", "Alice@Contoso.example");
  }

  @Test
  void a_user_name_taken_by_an_inactive_user_is_409() {
    var alice = entra.makesUser("alice@contoso.example");
    entra.patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

    entra.postsUser("{\"userName\": \"alice@contoso.example\"}").then().refuses(409, "uniqueness");
  }

  @Test
  void the_same_name_in_another_organization_is_free() {
    entra.makesUser("alice@contoso.example");

    given().entra(Organization.fresh(operator)).makesUser("alice@contoso.example");
  }

  @Test
  void an_external_id_may_repeat() {
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"externalId\": \"x\"}")
        .then()
        .answers(201);
    entra
        .postsUser("{\"userName\": \"b@contoso.example\", \"externalId\": \"x\"}")
        .then()
        .answers(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/scim+json",
        "application/json",
        "application/scim+json; charset=utf-8",
        "application/json; charset=utf-8"
      })
  @Proves("E-03")
  void each_content_type_is_accepted(String type) {
    entra
        .sending("Content-Type", type)
        .postsUser("{\"userName\": \"zoë@contoso.example\"}")
        .then()
        .answers(201)
        .has("/userName", "zoë@contoso.example");
  }

  @Test
  void another_content_type_is_415_in_scim() {
    entra
        .sending("Content-Type", "text/plain")
        .postsUser("{\"userName\": \"a@contoso.example\"}")
        .then()
        .refuses(415);
  }
}
