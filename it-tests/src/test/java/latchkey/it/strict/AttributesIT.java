package latchkey.it.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What values of each type may be (RFC 7643 §2): rows C03 to C10, C19 and C21. */
class AttributesIT extends StrictSuite {
  private static final String NAMED = "\"userName\": \"alice@contoso.example\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"active\": \"true\"",
        "\"active\": \"False\"",
        "\"active\": 1",
        "\"active\": [true]",
        "\"active\": {}",
        "\"emails\": [{\"value\": \"a@contoso.example\", \"primary\": \"True\"}]"
      })
  @Proves("C03")
  void what_is_no_boolean_is_refused(String member) {
    posts(NAMED + ", " + member).then().refuses(400, "invalidValue");

    client.gets("/Users").then().lists(0);
  }

  @Test
  @Proves("C03")
  void a_boolean_is_shown_as_one() {
    var made =
        posts(
                NAMED
                    + ", \"active\": false, \"emails\": [{\"value\": \"a@contoso.example\", \"primary\": true}]")
            .answers(201);

    var read = client.getsUser(made.id());
    assertThat(read.at("/active").isBoolean()).isTrue();
    assertThat(read.at("/emails/0/primary").isBoolean()).isTrue();
    read.then().has("/active", false);
  }

  @Test
  @Proves("C04")
  void a_time_has_a_date_and_a_time() {
    var made = posts(NAMED).answers(201);
    var group = postsGroup("\"displayName\": \"Guards\"").answers(201);

    for (var one : new latchkey.it.client.Answer[] {made, group}) {
      for (String moment : new String[] {"/meta/created", "/meta/lastModified"}) {
        assertThat(one.text(moment))
            .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-01-01T00:00:00Z",
        "2010-01-01T00:00:00.123456Z",
        "2010-01-01T02:00:00+02:00",
        "2010-01-01T00:00:00"
      })
  @Proves("C04")
  void each_way_to_write_a_time_is_read(String moment) {
    posts(NAMED).answers(201);

    finds("Users", "meta.created gt \"%s\"".formatted(moment)).then().lists(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-01-01",
        "12:00:00Z",
        "2010-13-01T00:00:00Z",
        "2010-02-30T00:00:00Z",
        "yesterday",
        ""
      })
  @Proves("C04")
  void what_is_no_time_is_refused(String text) {
    finds("Users", "meta.created gt \"%s\"".formatted(text)).then().refuses(400, "invalidFilter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUJD", "QUI=", "QQ==", "+/+/", "-_-_"})
  @Proves("C05")
  void base64_of_either_alphabet_is_kept_with_its_case(String certificate) {
    var made =
        posts(NAMED + ", \"x509Certificates\": [{\"value\": \"%s\"}]".formatted(certificate))
            .answers(201);

    client.getsUser(made.id()).then().has("/x509Certificates/0/value", certificate);
    finds("Users", "x509Certificates.value eq \"%s\"".formatted(certificate)).then().lists(1);
    var other = certificate.equals(certificate.toLowerCase()) ? "X" : certificate.toLowerCase();
    finds("Users", "x509Certificates.value eq \"%s\"".formatted(other)).then().lists(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "QUJ%", "A", "QUJDR", "Q===", "=QUJ", "QUJD====", "Zoë="})
  @Proves("C05")
  void what_is_no_base64_is_refused(String text) {
    posts(NAMED + ", \"x509Certificates\": [{\"value\": \"%s\"}]".formatted(text))
        .then()
        .refuses(400, "invalidValue")
        .tells("base64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://contoso.example/People/Alice",
        "../People/Alice?of=Contoso#Top",
        "urn:example:Alice",
        "mailto:Alice@contoso.example"
      })
  @Proves("C06")
  void a_reference_is_kept_with_its_case(String uri) {
    var made = posts(NAMED + ", \"profileUrl\": \"%s\"".formatted(uri)).answers(201);

    client.getsUser(made.id()).then().has("/profileUrl", uri);
    finds("Users", "profileUrl eq \"%s\"".formatted(uri)).then().lists(1);
    finds("Users", "profileUrl eq \"%s\"".formatted(uri.toLowerCase())).then().lists(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not a uri", "http://", "https://contoso.example/<alice>", "a\\\\b", "%zz"})
  @Proves("C06")
  void what_is_no_uri_is_refused(String text) {
    posts(NAMED + ", \"profileUrl\": \"%s\"".formatted(text))
        .then()
        .refuses(400, "invalidValue")
        .tells("profileUrl", "URI");
    posts(NAMED + ", \"photos\": [{\"value\": \"%s\"}]".formatted(text))
        .then()
        .refuses(400, "invalidValue")
        .tells("photos.value");
    var alice = posts(NAMED).answers(201).id();
    patches(
            "/Users/" + alice,
            "{\"op\": \"add\", \"path\": \"profileUrl\", \"value\": \"%s\"}".formatted(text))
        .then()
        .refuses(400, "invalidValue");
  }

  @Test
  @Proves("C06")
  void a_reference_written_by_the_service_leads_there() {
    var boss = client.makesUser("boss@contoso.example");
    var alice =
        posts(NAMED + ", \"%s\": {\"manager\": {\"value\": \"%s\"}}".formatted(ENTERPRISE, boss))
            .answers(201)
            .id();
    var guards = client.makesGroup("Guards", alice);

    leadsTo(client.getsUser(alice).text("/" + ENTERPRISE + "/manager/$ref"), boss);
    leadsTo(client.getsUser(alice).text("/groups/0/$ref"), guards);
    leadsTo(client.getsGroup(guards).text("/members/0/$ref"), alice);
  }

  private void leadsTo(String reference, String id) {
    var path = reference.substring(reference.indexOf("/scim/v2") + "/scim/v2".length());
    client.gets(path).then().answers(200).has("/id", id).has("/meta/location", reference);
  }

  @Test
  @Proves("C07")
  void the_order_of_parts_means_nothing() {
    var made =
        posts(NAMED + ", \"name\": {\"givenName\": \"Alice\", \"familyName\": \"Smith\"}")
            .answers(201);

    client
        .putsUser(
            made.id(),
            user("\"name\": {\"familyName\": \"Smith\", \"givenName\": \"Alice\"}, " + NAMED))
        .then()
        .answers(200)
        .has("/meta/version", made.text("/meta/version"))
        .has("/meta/lastModified", made.text("/meta/lastModified"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails", "phoneNumbers", "photos", "ims", "roles", "entitlements"})
  @Proves("C08")
  void two_primaries_are_too_many(String attribute) {
    var two =
        "[{\"value\": \"a\", \"type\": \"x\", \"primary\": true}, {\"value\": \"b\", \"type\": \"y\", \"primary\": true}]";
    posts(NAMED + ", \"%s\": %s".formatted(attribute, two)).then().refuses(400, "invalidValue");
    var one = two.replaceFirst(", \"primary\": true", "");
    var alice = posts(NAMED + ", \"%s\": %s".formatted(attribute, one)).answers(201);

    client
        .putsUser(alice.id(), user(NAMED + ", \"%s\": %s".formatted(attribute, two)))
        .then()
        .refuses(400, "invalidValue");

    finds("Users", attribute + "[primary eq true and value eq \"b\"]").then().lists(1);
    finds("Users", attribute + "[primary eq true and value eq \"a\"]").then().lists(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails", "phoneNumbers", "photos", "ims", "roles", "entitlements"})
  @Proves("C09")
  void the_same_value_of_a_type_is_there_once(String attribute) {
    var element = "{\"value\": \"a\", \"type\": \"work\"}";
    var made = posts(NAMED + ", \"%s\": [%s, %2$s]".formatted(attribute, element)).answers(201);
    patches(
            "/Users/" + made.id(),
            "{\"op\": \"add\", \"path\": \"%s\", \"value\": [%s]}".formatted(attribute, element))
        .answers(200);
    patches(
            "/Users/" + made.id(),
            "{\"op\": \"add\", \"path\": \"%s\", \"value\": [%s]}"
                .formatted(attribute, element.replace("work", "home")))
        .answers(200);

    assertThat(client.getsUser(made.id()).at("/" + attribute)).hasSize(2);
  }

  @Test
  @Proves("C09")
  void a_member_is_there_once() {
    var alice = client.makesUser("alice@contoso.example");

    var guards = client.makesGroup("Guards", alice, alice);

    assertThat(client.getsGroup(guards).at("/members")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"title\": null, \"emails\": null, \"name\": null, \"externalId\": null",
        ", \"emails\": [], \"photos\": []",
        ", \"name\": {}, \"name\": {\"givenName\": null}",
        ", \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": {}",
        ", \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": {\"manager\": null}"
      })
  @Proves("C10")
  void there_is_one_nothing(String members) {
    // a name may be given once
    var rest = members.replace("\"name\": {}, ", "");
    var made = posts(NAMED + rest).answers(201);

    made.then().lacks("/title", "/emails", "/photos", "/name", "/externalId", "/" + ENTERPRISE);
    for (String attribute : new String[] {"title", "emails", "name", "externalId"}) {
      finds("Users", attribute + " pr").then().lists(0);
      finds("Users", "not (" + attribute + " pr)").then().lists(1);
    }
    client.putsUser(made.id(), user(NAMED)).then().has("/meta/version", "W/\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  @Proves("C10")
  void what_is_replaced_by_nothing_is_gone(String nothing) {
    var alice =
        posts(NAMED + ", \"emails\": [{\"value\": \"a@contoso.example\"}]").answers(201).id();
    var guards = client.makesGroup("Guards", alice);

    patches(
            "/Users/" + alice,
            "{\"op\": \"replace\", \"path\": \"emails\", \"value\": %s}".formatted(nothing))
        .then()
        .answers(200)
        .lacks("/emails");
    client
        .putsGroup(guards, group("\"displayName\": \"Guards\", \"members\": " + nothing))
        .then()
        .answers(200)
        .lacks("/members/0");
  }

  @Test
  @Proves("C19")
  void languages_and_zones_are_kept() {
    var sent =
        """
        "preferredLanguage": "da, en-gb;q=0.8, en;q=0.7", "locale": "zh-Hant-TW", "timezone": "America/Argentina/Ushuaia"
        """;
    var made = posts(NAMED + ", " + sent).answers(201);

    client.getsUser(made.id()).then().holds("{" + sent + "}");
    finds("Users", "locale eq \"ZH-hant-tw\" and timezone sw \"america\"").then().lists(1);
  }

  @Test
  @Proves("C21")
  void addresses_of_all_kinds_are_kept_as_they_were_sent() {
    var sent =
        """
        {"emails": [{"value": "Alice.Smith+doors@Contoso.example", "display": "ALICE", "type": "work", "primary": true},
                    {"value": "alice@home.example", "type": "home"}, {"value": "a@other.example", "type": "other"}],
         "phoneNumbers": [{"value": "tel:+1-201-555-0123;ext=7", "display": "x7", "type": "work"}, {"value": "55555555555", "type": "mobile"},
                          {"value": "1", "type": "fax"}, {"value": "2", "type": "pager"}],
         "ims": [{"value": "Alice", "type": "xmpp"}],
         "photos": [{"value": "https://contoso.example/A.png", "type": "thumbnail"}],
         "addresses": [{"type": "work", "streetAddress": "1 Road\\nGate 2", "locality": "Lübeck", "region": "SH", "postalCode": "23552",
                        "country": "DE", "formatted": "1 Road", "primary": true}],
         "entitlements": [{"value": "E"}], "roles": [{"value": "R", "type": "t"}]}
        """;
    var made = posts(NAMED + ", " + sent.strip().substring(1, sent.strip().length() - 1));

    made.then().answers(201).holds(sent);
    client.getsUser(made.id()).then().holds(sent);
  }

  @Test
  @Proves("C21")
  void canonical_types_are_said() {
    var schema = client.gets("/Schemas/" + USER).answers(200);

    assertThat(canonical(schema, "emails").orElse("")).contains("work", "home", "other");
    assertThat(canonical(schema, "phoneNumbers").orElse(""))
        .contains("work", "home", "mobile", "fax", "pager", "other");
    assertThat(canonical(schema, "addresses").orElse("")).contains("work", "home", "other");
  }

  private static Optional<String> canonical(latchkey.it.client.Answer schema, String attribute) {
    for (var one : schema.at("/attributes")) {
      if (!one.path("name").asText().equals(attribute)) continue;
      for (var part : one.path("subAttributes")) {
        if (part.path("name").asText().equals("type")) {
          return Optional.of(part.path("canonicalValues").toString());
        }
      }
    }
    return Optional.empty();
  }
}
