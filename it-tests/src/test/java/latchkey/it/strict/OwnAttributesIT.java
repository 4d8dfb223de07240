package latchkey.it.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latchkey.it.client.Directory;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no attribute of the RFC's own schemas can show, by attributes that the organization defines:
 * numbers and times that clients write, what is shown on request, what is given once.
 */
class OwnAttributesIT extends StrictSuite {
  private static final String OWN = "urn:ietf:params:scim:schemas:extension:contoso:2.0:User";

  @BeforeEach
  void the_organization_has_attributes_of_its_own() {
    defines(
        """
        {"id": "%s", "name": "Own", "resourceType": "User", "attributes": [
          {"name": "plain"}, {"name": "exact", "caseExact": true},
          {"name": "level", "type": "integer"}, {"name": "score", "type": "decimal"},
          {"name": "since", "type": "dateTime"}, {"name": "link", "type": "reference", "referenceTypes": ["external"]},
          {"name": "cert", "type": "binary"}, {"name": "flag", "type": "boolean"},
          {"name": "hired", "mutability": "immutable"}, {"name": "badge", "uniqueness": "server"},
          {"name": "note", "returned": "request"}, {"name": "tag", "returned": "always"}, {"name": "hidden", "returned": "never"}]}
        """
            .formatted(OWN));
  }

  private void defines(String schema) {
    operator.posts(organization.path() + "/schemas", schema).answers(201);
  }

  private String makes(String userName, String facts) {
    return client.postsUser(own(userName, facts)).answers(201).id();
  }

  private static String own(String userName, String facts) {
    return "{\"schemas\": [\"%s\", \"%s\"], \"userName\": \"%s\", \"%2$s\": {%s}}"
        .formatted(USER, OWN, userName, facts);
  }

  private static String qualified(String query) {
    return Directory.encoded(OWN + ":" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "name, plain",
    "type, string",
    "multiValued, false",
    "required, false",
    "caseExact, false",
    "mutability, readWrite",
    "returned, default",
    "uniqueness, none"
  })
  @Proves("C02")
  void what_a_definition_does_not_say_is_the_default(String characteristic, String value) {
    var plain = client.gets("/Schemas/" + OWN).answers(200).at("/attributes/0");

    assertThat(plain.path(characteristic).asText()).isEqualTo(value);
    assertThat(plain.has("canonicalValues")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.5+01:00",
        "2026-02-28T23:59:59-12:00"
      })
  @Proves("C04")
  void a_time_is_kept_as_it_was_sent(String moment) {
    var alice = makes("alice", "\"since\": \"%s\"".formatted(moment));

    client.getsUser(alice).then().has("/" + OWN + "/since", moment);
    finds("Users", OWN + ":since eq \"%s\"".formatted(moment)).then().lists(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "since, '\"2026-01-31\"'",
        "since, '\"12:00:00Z\"'",
        "since, '\"2026-02-30T12:00:00Z\"'",
        "since, 7",
        "flag, '\"true\"'",
        "flag, 1",
        "level, 1.5",
        "level, '\"1\"'",
        "score, '\"1.5\"'",
        "link, '\"no uri\"'",
        "cert, '\"no base64\"'",
        "plain, 7",
        "plain, '[\"x\"]'"
      })
  @Proves({"C03", "C04", "C05", "C06"})
  void a_value_is_of_its_type(String attribute, String value) {
    client
        .postsUser(own("alice", "\"%s\": %s".formatted(attribute, value)))
        .then()
        .refuses(400, "invalidValue")
        .tells(attribute);
  }

  @Test
  @Proves("R11")
  void numbers_are_ordered_as_numbers_and_times_as_times() {
    makes("a", "\"level\": 9, \"score\": 10.5, \"since\": \"2026-01-01T00:00:00Z\"");
    makes("b", "\"level\": 10, \"score\": 9.75, \"since\": \"2025-12-31T23:30:00-02:00\"");
    makes("c", "\"level\": -11, \"score\": -1, \"since\": \"2026-01-01T12:00:00+13:00\"");

    found("level gt 9", "b");
    found("level ge 9.0", "a", "b");
    found("level lt 0", "c");
    found("score gt 9.8", "a");
    found("score le 9.750", "b", "c");
    found("since gt \"2026-01-01T01:00:00Z\"", "b");
    found("since lt \"2026-01-01T00:00:00Z\"", "c");
    found("since eq \"2026-01-01T01:00:00+01:00\"", "a");
    for (String filter :
        List.of("level gt \"9\"", "flag gt true", "cert gt \"QQ==\"", "level co 1")) {
      finds("Users", OWN + ":" + filter).then().refuses(400, "invalidFilter");
    }
  }

  private void found(String filter, String... names) {
    var found = finds("Users", OWN + ":" + filter).answers(200);
    assertThat(found.at("/Resources"))
        .extracting(it -> it.path("userName").asText())
        .describedAs(filter)
        .containsExactlyInAnyOrder(names);
  }

  @Test
  @Proves({"R20", "C28"})
  void what_is_shown_on_request_is_shown_when_it_is_named() {
    var alice = makes("alice", "\"note\": \"N\", \"plain\": \"P\", \"hidden\": \"H\"");

    for (String query :
        List.of("", "?excludedAttributes=title", "?attributes=" + qualified("plain"))) {
      client
          .gets("/Users/" + alice + query)
          .then()
          .has("/" + OWN + "/plain", "P")
          .lacks("/" + OWN + "/note");
    }
    client
        .gets("/Users/" + alice + "?attributes=" + qualified("note"))
        .then()
        .has("/" + OWN + "/note", "N")
        .lacks("/" + OWN + "/plain", "/userName");
    client
        .gets("/Users?attributes=" + qualified("note"))
        .then()
        .has("/Resources/0/" + OWN + "/note", "N");
    client.gets("/Users").then().lacks("/Resources/0/" + OWN + "/note");
    for (String query : List.of("", "?attributes=" + qualified("hidden"))) {
      assertThat(client.gets("/Users/" + alice + query).text()).doesNotContain("\"H\"");
    }
  }

  @Test
  @Proves({"R19", "C28"})
  void what_is_shown_always_cannot_be_hidden() {
    var alice = makes("alice", "\"tag\": \"T\", \"plain\": \"P\"");

    for (String query :
        List.of(
            "?attributes=userName",
            "?excludedAttributes=" + qualified("tag"),
            "?excludedAttributes=" + Directory.encoded(OWN))) {
      client.gets("/Users/" + alice + query).then().has("/" + OWN + "/tag", "T").has("/id", alice);
    }
    client
        .gets("/Users?attributes=userName")
        .then()
        .has("/Resources/0/" + OWN + "/tag", "T")
        .lacks("/Resources/0/" + OWN + "/plain");
  }

  @Test
  @Proves({"R22", "R27", "C28"})
  void what_is_immutable_is_given_once() {
    var alice = client.makesUser("alice");
    var hires = "{\"op\": \"add\", \"path\": \"%s:hired\", \"value\": \"%s\"}";
    patches("/Users/" + alice, hires.formatted(OWN, "2026")).then().answers(200);

    patches("/Users/" + alice, hires.formatted(OWN, "2027")).then().refuses(400, "mutability");
    patches("/Users/" + alice, hires.formatted(OWN, "2026")).then().answers(200);
    patches("/Users/" + alice, "{\"op\": \"remove\", \"path\": \"%s:hired\"}".formatted(OWN))
        .then()
        .refuses(400, "mutability");
    client.putsUser(alice, own("alice", "\"hired\": \"2027\"")).then().refuses(400, "mutability");
    client.putsUser(alice, own("alice", "\"hired\": \"2026\"")).then().answers(200);
    client.getsUser(alice).then().has("/" + OWN + "/hired", "2026");
  }

  @Test
  @Proves({"C28", "R03"})
  void what_is_unique_is_one_users() {
    makes("alice", "\"badge\": \"B-1\"");
    var bob = client.makesUser("bob");

    client.postsUser(own("carol", "\"badge\": \"b-1\"")).then().refuses(409, "uniqueness");
    client.putsUser(bob, own("bob", "\"badge\": \"B-1\"")).then().refuses(409, "uniqueness");
    patches(
            "/Users/" + bob,
            "{\"op\": \"add\", \"path\": \"%s:badge\", \"value\": \"B-1\"}".formatted(OWN))
        .then()
        .refuses(409, "uniqueness");
  }

  @ParameterizedTest
  @CsvSource({"plain, false", "exact, true"})
  @Proves("C27")
  void case_matters_where_the_definition_says_so(String attribute, boolean exact) {
    makes("alice", "\"%s\": \"Gate\"".formatted(attribute));

    finds("Users", OWN + ":%s eq \"Gate\"".formatted(attribute)).then().lists(1);
    finds("Users", OWN + ":%s eq \"GATE\"".formatted(attribute)).then().lists(exact ? 0 : 1);
  }

  @Test
  @Proves("C16")
  void an_extension_may_be_required() {
    var needed = OWN.replace("contoso", "needed");
    defines(
        """
        {"id": "%s", "name": "Needed", "resourceType": "User", "required": true,
         "attributes": [{"name": "badge", "required": true}]}
        """
            .formatted(needed));

    assertThat(client.gets("/ResourceTypes/User").answers(200).at("/schemaExtensions"))
        .anyMatch(
            it -> it.path("schema").asText().equals(needed) && it.path("required").asBoolean());
    posts("\"userName\": \"alice\"").then().refuses(400, "invalidValue");
    client
        .postsUser(
            "{\"schemas\": [\"%s\", \"%s\"], \"userName\": \"alice\", \"%2$s\": {\"badge\": \"1\"}}"
                .formatted(USER, needed))
        .then()
        .answers(201)
        .has("/" + needed + "/badge", "1")
        .has("/schemas", new String[] {USER, needed});
  }
}
