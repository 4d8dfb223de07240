package latchkey.it.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service says of itself (RFC 7643 §2.1, §2.2, §5 to §7). */
class SchemasIT extends StrictSuite {
  private static final Set<String> TYPES =
      Set.of(
          "string", "boolean", "decimal", "integer", "dateTime", "binary", "reference", "complex");

  /** Attributes by their full names, parts included. */
  private Map<String, JsonNode> attributes() {
    var all = new TreeMap<String, JsonNode>();
    for (JsonNode schema : client.gets("/Schemas").answers(200).at("/Resources")) {
      for (JsonNode one : schema.path("attributes")) {
        var name = schema.path("name").asText() + "." + one.path("name").asText();
        all.put(name, one);
        one.path("subAttributes")
            .forEach(part -> all.put(name + "." + part.path("name").asText(), part));
      }
    }
    assertThat(all).hasSizeGreaterThan(80);
    return all;
  }

  @Test
  @Proves("C01")
  void names_are_made_of_what_names_may_be_made_of() {
    attributes()
        .values()
        .forEach(
            it -> assertThat(it.path("name").asText()).matches("[A-Za-z][-$_A-Za-z0-9]*|\\$ref"));
  }

  @Test
  @Proves("C01")
  void names_are_read_without_case() {
    var made =
        client
            .postsUser(
                """
                {"SCHEMAS": ["%s"], "USERNAME": "alice@contoso.example", "Title": "T", "eMails": [{"VALUE": "a@contoso.example", "Type": "work"}],
                 "%s": {"DEPARTMENT": "D"}}
                """
                    .formatted(
                        USER.toUpperCase().replace("URN:IETF:PARAMS:SCIM", "urn:ietf:params:scim"),
                        ENTERPRISE.replace("User", "USER")))
            .answers(201);

    made.then()
        .holds(
            "{\"userName\": \"alice@contoso.example\", \"title\": \"T\", \"emails\": [{\"value\": \"a@contoso.example\"}], \"%s\": {\"department\": \"D\"}}"
                .formatted(ENTERPRISE));
    finds("Users", "EMAILS[tYPE eq \"work\"] and TITLE eq \"t\"").then().lists(1);
    patches(
            "/Users/" + made.id(),
            "{\"OP\": \"add\", \"PATH\": \"NAME.GIVENNAME\", \"VALUE\": \"A\"}")
        .then()
        .has("/name/givenName", "A");
    client
        .gets("/Users/" + made.id() + "?attributes=TITLE")
        .then()
        .has("/title", "T")
        .lacks("/name");
    var group =
        client
            .postsGroup(
                "{\"schemas\": [\"%s\"], \"DISPLAYNAME\": \"G\", \"Members\": [{\"VALUE\": \"%s\"}]}"
                    .formatted(GROUP, made.id()))
            .answers(201);
    group.then().has("/displayName", "G").has("/members/0/value", made.id());
    finds("Groups", "DisplayNAME eq \"g\" and MEMBERS.Value pr").then().lists(1);
  }

  @Test
  @Proves({"C02", "C26"})
  void every_characteristic_is_said_so_that_none_has_to_be_guessed() {
    attributes()
        .forEach(
            (name, it) -> {
              assertThat(TYPES).describedAs(name).contains(it.path("type").asText());
              for (String flag : List.of("multiValued", "required", "caseExact")) {
                assertThat(it.path(flag).isBoolean()).describedAs(name + flag).isTrue();
              }
              for (String word : List.of("mutability", "returned", "uniqueness", "description")) {
                assertThat(it.path(word).asText()).describedAs(name + word).isNotEmpty();
              }
              assertThat(it.has("subAttributes"))
                  .describedAs(name)
                  .isEqualTo(it.path("type").asText().equals("complex"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "User.nickName",
    "User.title",
    "User.userType",
    "User.name.givenName",
    "EnterpriseUser.costCenter"
  })
  @Proves("C02")
  void what_the_rfc_says_nothing_of_is_the_default(String name) {
    var plain = attributes().get(name);

    assertThat(plain.path("type").asText()).isEqualTo("string");
    assertThat(plain.path("multiValued").asBoolean()).isFalse();
    assertThat(plain.path("required").asBoolean()).isFalse();
    assertThat(plain.path("caseExact").asBoolean()).isFalse();
    assertThat(plain.path("mutability").asText()).isEqualTo("readWrite");
    assertThat(plain.path("returned").asText()).isEqualTo("default");
    assertThat(plain.path("uniqueness").asText()).isEqualTo("none");
    assertThat(plain.has("canonicalValues")).isFalse();
  }

  @Test
  @Proves("C03")
  void a_boolean_has_neither_case_nor_uniqueness() {
    var booleans =
        attributes().values().stream().filter(it -> it.path("type").asText().equals("boolean"));

    assertThat(booleans)
        .hasSizeGreaterThan(5)
        .noneMatch(it -> it.path("caseExact").asBoolean())
        .allMatch(it -> it.path("uniqueness").asText("none").equals("none"));
  }

  @Test
  @Proves("C06")
  void a_reference_says_to_what_it_may_point() {
    var references =
        attributes().values().stream().filter(it -> it.path("type").asText().equals("reference"));

    assertThat(references)
        .hasSizeGreaterThan(4)
        .allMatch(it -> it.path("caseExact").asBoolean())
        .allSatisfy(
            it ->
                assertThat(it.path("referenceTypes"))
                    .isNotEmpty()
                    .allMatch(
                        type ->
                            Set.of("User", "Group", "external", "uri").contains(type.asText())));
  }

  @Test
  @Proves("C07")
  void nothing_complex_is_within_what_is_complex() {
    for (JsonNode attribute : attributes().values()) {
      for (JsonNode part : attribute.path("subAttributes")) {
        assertThat(part.path("type").asText()).isNotEqualTo("complex");
        assertThat(part.has("subAttributes")).isFalse();
      }
    }
  }

  @Test
  @Proves("C23")
  void the_enterprise_extension_is_complete() {
    var all = attributes();

    assertThat(all)
        .containsKeys(
            "EnterpriseUser.employeeNumber",
            "EnterpriseUser.costCenter",
            "EnterpriseUser.organization",
            "EnterpriseUser.division",
            "EnterpriseUser.department",
            "EnterpriseUser.manager.value",
            "EnterpriseUser.manager.$ref");
    assertThat(all.get("EnterpriseUser.manager.displayName").path("mutability").asText())
        .isEqualTo("readOnly");
  }

  @Test
  @Proves("C24")
  void the_configuration_says_what_is_supported() {
    client
        .gets("/ServiceProviderConfig")
        .then()
        .answers(200)
        .isScim()
        .holds(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
             "patch": {"supported": true}, "bulk": {"supported": true, "maxOperations": 1000, "maxPayloadSize": 4194304},
             "filter": {"supported": true, "maxResults": 250}, "changePassword": {"supported": false},
             "sort": {"supported": true}, "etag": {"supported": true},
             "authenticationSchemes": [{"type": "oauthbearertoken"}], "meta": {"resourceType": "ServiceProviderConfig"}}
            """);
    var scheme = client.gets("/ServiceProviderConfig").at("/authenticationSchemes/0");
    assertThat(scheme.path("name").asText()).isNotEmpty();
    assertThat(scheme.path("description").asText()).isNotEmpty();
    assertThat(scheme.path("specUri").asText()).startsWith("https://");
  }

  @Test
  @Proves("C24")
  void as_many_are_found_as_it_says_at_most() {
    for (int i = 0; i < 251; i++) client.makesUser("u" + i + "@contoso.example");

    client
        .gets("/Users?count=1000")
        .then()
        .answers(200)
        .has("/totalResults", 251)
        .has("/itemsPerPage", 250);
  }

  @ParameterizedTest
  @CsvSource({"User, /Users, " + USER, "Group, /Groups, " + GROUP})
  @Proves("C25")
  void a_resource_type_says_where_its_resources_are(String name, String endpoint, String schema) {
    client
        .gets("/ResourceTypes/" + name)
        .then()
        .answers(200)
        .isScim()
        .has("/schemas", new String[] {"urn:ietf:params:scim:schemas:core:2.0:ResourceType"})
        .has("/id", name)
        .has("/name", name)
        .has("/endpoint", endpoint)
        .has("/schema", schema)
        .has("/meta/resourceType", "ResourceType");
    client.gets(endpoint).then().lists(0);
    client.gets("/Schemas/" + schema).then().answers(200).has("/id", schema);
    client.gets("/ResourceTypes").then().lists(2);
  }

  @ParameterizedTest
  @CsvSource({USER + ", User", GROUP + ", Group", ENTERPRISE + ", EnterpriseUser"})
  @Proves("C26")
  void a_schema_has_its_urn_as_id(String id, String name) {
    client
        .gets("/Schemas/" + id)
        .then()
        .answers(200)
        .isScim()
        .has("/schemas", new String[] {"urn:ietf:params:scim:schemas:core:2.0:Schema"})
        .has("/id", id)
        .has("/name", name)
        .has("/meta/resourceType", "Schema");
    var ids = new ArrayList<String>();
    client.gets("/Schemas").at("/Resources").forEach(it -> ids.add(it.path("id").asText()));
    assertThat(ids).contains(id);
  }

  @Test
  @Proves("C28")
  void characteristics_are_words_of_the_rfc() {
    attributes()
        .values()
        .forEach(
            it -> {
              assertThat(it.path("mutability").asText())
                  .isIn("readOnly", "readWrite", "immutable", "writeOnly");
              assertThat(it.path("returned").asText())
                  .isIn("always", "never", "default", "request");
              assertThat(it.path("uniqueness").asText()).isIn("none", "server", "global");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "User.userName, readWrite, default, server",
    "User.password, writeOnly, never, none",
    "User.groups, readOnly, default, none",
    "User.groups.value, readOnly, default, none",
    "Group.members.value, immutable, default, none",
    "Group.members.$ref, immutable, default, none",
    "Group.members.type, immutable, default, none"
  })
  @Proves({"C28", "C22"})
  void characteristics_are_those_of_the_rfc(
      String name, String mutability, String returned, String uniqueness) {
    var attribute = attributes().get(name);

    assertThat(attribute.path("mutability").asText()).isEqualTo(mutability);
    assertThat(attribute.path("returned").asText()).isEqualTo(returned);
    assertThat(attribute.path("uniqueness").asText()).isEqualTo(uniqueness);
  }
}
