package latchkey.rest.scim.user;

import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.json;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserName;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDocumentTest {
  private static final String ENTRA_POST =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0User"],
       "id": "mine", "externalId": "alice", "userName": "Alice@contoso.example", "active": "True",
       "displayName": "Alice Smith", "password": "secret", "addresses": null, "roles": [],
       "emails": [{"Primary": true, "type": "work", "value": "alice@contoso.example"}],
       "meta": {"resourceType": "User"}, "department": "Facilities",
       "name": {"formatted": "Alice Smith", "familyName": "Smith", "givenName": "Alice"},
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
         "employeeNumber": "701984", "Manager": {"Value": "m"}}}
      """;

  @Test
  void a_post_as_entra_sends_it_is_read_whole() {
    var user = read(ENTRA_POST, entra());

    assertThat(user.userName()).isEqualTo(new UserName("Alice@contoso.example"));
    assertThat(user.externalId().map(Object::toString)).contains("alice");
    assertThat(user.active()).contains(true);
    assertThat(text(user, path("name").with("givenName"))).contains("Alice");
    assertThat(user.profile().values(path("emails").with("primary")))
        .containsExactly(new Value.Flag(true));
    assertThat(text(user, enterprise("employeeNumber"))).contains("701984");
    assertThat(text(user, enterprise("department"))).contains("Facilities");
    assertThat(text(user, enterprise("manager").with("value"))).contains("m");
  }

  @Test
  void what_is_the_services_or_nobodys_is_not_kept() {
    var user = read(ENTRA_POST, entra());

    for (String name : new String[] {"id", "meta", "password", "roles", "addresses", "schemas"}) {
      assertThat(user.profile().at(path(name))).as(name).isEmpty();
    }
  }

  @Test
  void the_deviations_that_were_needed_are_named() {
    var dialect = entra();

    read(ENTRA_POST, dialect);

    assertThat(dialect.rules())
        .containsExactlyInAnyOrder("extensionAtTop", "textAsBoolean", "unknownSchemas");
  }

  @Test
  void active_stays_unsaid_when_it_is_left_out() {
    assertThat(read("{\"userName\": \"a\"}", entra()).active()).isEmpty();
  }

  @Test
  void an_element_without_a_value_is_dropped_for_entra_and_refused_by_the_letter() {
    var body =
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a",
         "emails": [{"type": "work"}, {"type": "home", "value": "h@a.example"}]}
        """;

    assertThat(read(body, entra()).profile().values(path("emails"))).hasSize(1);
    assertThat(Refusals.of(() -> read(body, strict())))
        .isEqualTo(new Refusal.Malformed("emails", "has an element without a value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"userName\": null}", "{\"userName\": \"\"}"})
  void a_user_without_a_name_is_refused(String body) {
    assertThat(Refusals.of(() -> read(body, entra())))
        .isEqualTo(new Refusal.Malformed("userName", "is missing: every user needs one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"active\": \"perhaps\"",
        "\"name\": \"Alice\"",
        "\"displayName\": {}",
        "\"displayName\": [\"a\", \"b\"]",
        "\"emails\": 5",
        "\"emails\": [[]]",
        "\"x509Certificates\": [{\"value\": \"no base64!\"}]",
        "\"Title\": \"a\", \"title\": \"b\"",
        "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": \"x\""
      })
  void a_value_of_another_type_is_refused(String member) {
    assertThat(Refusals.of(() -> read("{\"userName\": \"a\", " + member + "}", entra())))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void an_unknown_attribute_is_passed_over_for_entra_and_refused_by_the_letter() {
    var body =
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a", "shoe": 9}
        """;

    assertThat(read(body, entra()).profile().facts()).isEmpty();
    assertThat(Refusals.of(() -> read(body, strict()))).isInstanceOf(Refusal.Malformed.class);
  }

  private static UserDocument read(String body, Dialect dialect) {
    return UserDocument.read(json(body), USER_TYPE, dialect);
  }

  private static Optional<String> text(UserDocument user, AttributePath path) {
    return user.profile().text(path);
  }

  private static AttributePath path(String name) {
    return AttributePath.of(StandardSchemas.USER, name);
  }

  private static AttributePath enterprise(String name) {
    return AttributePath.of(StandardSchemas.ENTERPRISE, name);
  }
}
