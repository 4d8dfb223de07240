package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says of itself, read as Microsoft's gallery reads it. */
class DiscoveryIT extends EntraSuite {
  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  @Test
  void schemas_are_a_list_with_every_schema() {
    var answer = entra.gets("/Schemas");

    answer
        .then()
        .answers(200)
        .isScim()
        .has("/schemas/0", "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    var ids = new TreeSet<String>();
    answer.at("/Resources").forEach(schema -> ids.add(schema.path("id").asText()));
    assertThat(ids).contains(USER, GROUP, ENTERPRISE);
    assertThat(answer.at("/totalResults").asInt()).isEqualTo(ids.size());
  }

  @Test
  void every_attribute_is_described_in_full() {
    for (JsonNode schema : entra.gets("/Schemas").at("/Resources")) {
      for (JsonNode attribute : schema.path("attributes")) {
        for (String needed :
            List.of(
                "name",
                "type",
                "multiValued",
                "required",
                "caseExact",
                "mutability",
                "returned",
                "uniqueness",
                "description"))
          if (!needed.equals("caseExact") && !needed.equals("uniqueness") || textual(attribute)) {
            assertThat(attribute.has(needed)).describedAs(needed + " of " + attribute).isTrue();
          }
        assertThat(attribute.path("mutability").asText())
            .isIn("readOnly", "readWrite", "immutable", "writeOnly");
        assertThat(attribute.path("returned").asText())
            .isIn("always", "never", "default", "request");
      }
    }
  }

  private static boolean textual(JsonNode attribute) {
    return attribute.path("type").asText().equals("string");
  }

  @Test
  @Proves("G15")
  void flattened_it_has_every_attribute_of_the_default_mapping() {
    var targets = flattened(entra.gets("/Schemas").at("/Resources"));

    assertThat(targets)
        .contains(
            "username",
            "active",
            "displayname",
            "title",
            "emails[type eq \"work\"].value",
            "emails[type eq \"other\"].value",
            "preferredlanguage",
            "name.givenname",
            "name.familyname",
            "name.formatted",
            "addresses[type eq \"work\"].formatted",
            "addresses[type eq \"work\"].streetaddress",
            "addresses[type eq \"work\"].locality",
            "addresses[type eq \"work\"].region",
            "addresses[type eq \"work\"].postalcode",
            "addresses[type eq \"work\"].country",
            "addresses[type eq \"other\"].formatted",
            "phonenumbers[type eq \"work\"].value",
            "phonenumbers[type eq \"mobile\"].value",
            "phonenumbers[type eq \"fax\"].value",
            "roles[primary eq \"true\"].value",
            "roles[primary eq \"true\"].display",
            "roles[primary eq \"true\"].type",
            "employeenumber",
            "department",
            "manager",
            "members");
  }

  /** The algorithm of the gallery's workflow, in its own order of cases. */
  private static Set<String> flattened(JsonNode schemas) {
    var targets = new TreeSet<String>();
    for (JsonNode schema : schemas) {
      for (JsonNode attribute : schema.path("attributes")) {
        for (String target : flattenedAttribute(attribute))
          targets.add(target.toLowerCase(Locale.ROOT));
      }
    }
    return targets;
  }

  private static List<String> flattenedAttribute(JsonNode attribute) {
    var name = attribute.path("name").asText();
    if (name.equals("manager") || name.equals("members")) return List.of(name);
    if (!attribute.path("type").asText().equals("complex")) {
      return attribute.path("type").asText().equals("reference") ? List.of() : List.of(name);
    }
    return attribute.path("multiValued").asBoolean()
        ? ofMany(name, attribute)
        : ofOne(name, attribute);
  }

  private static List<String> ofOne(String name, JsonNode attribute) {
    var found = new ArrayList<String>();
    for (JsonNode part : attribute.path("subAttributes")) {
      if (!Set.of("reference", "complex").contains(part.path("type").asText()))
        found.add(name + "." + part.path("name").asText());
    }
    return found;
  }

  private static List<String> ofMany(String name, JsonNode attribute) {
    var types = new ArrayList<String>();
    for (JsonNode part : attribute.path("subAttributes")) {
      if (part.path("name").asText().equals("type")) {
        part.path("canonicalValues").forEach(value -> types.add(value.asText()));
      }
    }
    var found = new ArrayList<String>();
    for (JsonNode part : attribute.path("subAttributes")) {
      var sub = part.path("name").asText();
      if (sub.equals("primary")) continue;
      if (types.isEmpty()) found.add(name + "[primary eq \"True\"]." + sub);
      else if (!sub.equals("type"))
        types.forEach(type -> found.add(name + "[type eq \"" + type + "\"]." + sub));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {USER, GROUP, ENTERPRISE})
  void each_schema_has_an_address(String id) {
    entra
        .gets("/Schemas/" + id)
        .then()
        .answers(200)
        .isScim()
        .has("/id", id)
        .has("/meta/resourceType", "Schema");
  }

  @Test
  void resource_types_name_their_endpoints() {
    var answer = entra.gets("/ResourceTypes");

    answer
        .then()
        .lists(2)
        .holds(
            """
            {"Resources": [
              {"id": "User", "name": "User", "endpoint": "/Users",
               "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
               "schemaExtensions": [{"schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "required": false}]},
              {"id": "Group", "name": "Group", "endpoint": "/Groups",
               "schema": "urn:ietf:params:scim:schemas:core:2.0:Group"}]}
            """);
    entra.gets("/ResourceTypes/User").then().answers(200).has("/endpoint", "/Users");
    entra.gets("/ResourceTypes/Group").then().answers(200).has("/endpoint", "/Groups");
  }

  @Test
  void the_configuration_promises_what_is_true() {
    entra
        .gets("/ServiceProviderConfig")
        .then()
        .answers(200)
        .isScim()
        .has("/patch/supported", true)
        .has("/filter/supported", true)
        .has("/changePassword/supported", false)
        .has("/etag/supported", true)
        .has("/authenticationSchemes/0/type", "oauthbearertoken");
  }

  @Test
  void unknown_ones_are_404() {
    entra.gets("/Schemas/urn:example:none").then().refuses(404);
    entra.gets("/ResourceTypes/Door").then().refuses(404);
  }

  @Test
  void a_filter_on_them_is_403() {
    entra.gets("/Schemas?filter=id+eq+%22x%22").then().refuses(403);
    entra.gets("/ResourceTypes?filter=name+eq+%22User%22").then().refuses(403);
    entra.gets("/ServiceProviderConfig?filter=patch+pr").then().refuses(403);
  }

  @Test
  void nobody_stands_behind_the_token() {
    entra.gets("/Me").then().refuses(501);
  }
}
