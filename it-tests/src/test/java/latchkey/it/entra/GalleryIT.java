package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of Microsoft's gallery that call a service directly: G15 to G20 and G23 to G25. */
class GalleryIT extends EntraSuite {
  private static final List<String> FILTERED =
      List.of(
          "emails[type eq \\\"work\\\"].value",
          "phoneNumbers[type eq \\\"mobile\\\"].value",
          "phoneNumbers[type eq \\\"fax\\\"].value",
          "addresses[type eq \\\"work\\\"].formatted",
          "addresses[type eq \\\"work\\\"].locality",
          "roles[primary eq \\\"True\\\"].value",
          "roles[primary eq \\\"True\\\"].display");
  private static final List<String> PLAIN =
      List.of(
          "displayName",
          "title",
          "preferredLanguage",
          "externalId",
          "nickName",
          "name.givenName",
          "name.familyName",
          "name.formatted",
          ENTERPRISE + ":employeeNumber",
          ENTERPRISE + ":department",
          ENTERPRISE + ":manager");

  private String mapped() {
    return entra
        .postsUser(
            """
            {"userName": "mapped@contoso.example", "externalId": "m", "displayName": "M", "title": "T",
             "nickName": "N", "preferredLanguage": "de",
             "name": {"givenName": "G", "familyName": "F", "formatted": "G F"},
             "emails": [{"type": "work", "value": "m@contoso.example", "primary": true}],
             "phoneNumbers": [{"type": "mobile", "value": "1"}, {"type": "fax", "value": "2"}],
             "addresses": [{"type": "work", "formatted": "A", "locality": "L"}],
             "roles": [{"primary": true, "value": "R", "display": "D"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
               "employeeNumber": "1", "department": "D", "manager": {"value": "X"}}}
            """)
        .answers(201)
        .id();
  }

  @Test
  @DisplayName("G15 schema discoverability: the group is there, too")
  @Proves("G15")
  void g15() {
    entra.gets("/Schemas").then().answers(200).isScim();
    entra
        .gets("/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group")
        .then()
        .answers(200)
        .has("/name", "Group");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("G16 null update, verbose and in a batch, first with empty texts, then with null")
  @Proves("G16")
  void g16(boolean verbose) {
    var user = mapped();

    for (String empty : List.of("\"\"", "null")) {
      entra.patchesUser(user, operations(verbose, empty)).then().answers(200, 204);
      entra
          .getsUser(user)
          .then()
          .answers(200)
          .has("/userName", "mapped@contoso.example")
          .lacks(
              "/displayName", "/title", "/preferredLanguage", "/externalId", "/nickName", "/name")
          .lacks("/emails", "/phoneNumbers", "/addresses", "/roles", "/" + ENTERPRISE);
    }
  }

  private static String[] operations(boolean verbose, String empty) {
    var all = new ArrayList<String>();
    for (String path : FILTERED) all.add(replace(path, empty));
    if (verbose) for (String path : PLAIN) all.add(replace(path, empty));
    else all.add(batch(empty));
    return all.toArray(String[]::new);
  }

  private static String replace(String path, String value) {
    return "{\"op\": \"replace\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
  }

  private static String batch(String value) {
    var members = new java.util.StringJoiner(", ", "{", "}");
    for (String path : PLAIN) members.add("\"" + path + "\": " + value);
    return "{\"op\": \"replace\", \"value\": %s}".formatted(members);
  }

  @Test
  @DisplayName("G17 create a user, G18 update all single-valued attributes")
  @Proves({"G17", "G18"})
  void g17_g18() {
    var user = mapped();
    entra.getsUser(user).then().has("/id", user).has("/userName", "mapped@contoso.example");
    var operations = new ArrayList<String>();
    for (String path : FILTERED) operations.add(replace(path, "\"new\""));
    for (String path : PLAIN) operations.add(replace(path, "\"new\""));

    entra.patchesUser(user, operations.toArray(String[]::new)).then().answers(200, 204);

    entra
        .getsUser(user)
        .then()
        .holds(
            """
            {"displayName": "new", "title": "new", "preferredLanguage": "new", "externalId": "new",
             "nickName": "new", "name": {"givenName": "new", "familyName": "new", "formatted": "new"},
             "emails": [{"type": "work", "value": "new"}],
             "phoneNumbers": [{"type": "mobile", "value": "new"}, {"type": "fax", "value": "new"}],
             "addresses": [{"type": "work", "formatted": "new", "locality": "new"}],
             "roles": [{"primary": true, "value": "new", "display": "new"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
               "employeeNumber": "new", "department": "new", "manager": {"value": "new"}}}
            """);
  }

  @Test
  @DisplayName("G19 create a group, G20 update it")
  @Proves({"G19", "G20"})
  void g19_g20() {
    var made = entra.postsGroup("{\"displayName\": \"G\", \"externalId\": \"e\"}");
    made.then().answers(200, 201).has("/displayName", "G").has("/id", made.id());

    entra
        .patchesGroup(made.id(), replace("displayName", "\"H\""), replace("externalId", "\"f\""))
        .then()
        .answers(200, 204);

    entra.getsGroup(made.id()).then().has("/displayName", "H").has("/externalId", "f");
  }

  @Test
  @DisplayName("G23 pages of users")
  @Proves("G23")
  void g23() {
    for (int i = 0; i < 12; i++) entra.makesUser("user-" + i + "@contoso.example");

    pages("/Users");
  }

  @Test
  @DisplayName("G24 pages of groups")
  @Proves("G24")
  void g24() {
    for (int i = 0; i < 12; i++) entra.makesGroup("Group " + i);

    pages("/Groups");
  }

  private void pages(String endpoint) {
    var seen = new HashSet<String>();
    for (int start : new int[] {1, 6, 11}) {
      var page = entra.gets(endpoint + "?startIndex=" + start + "&count=5");
      page.then()
          .answers(200)
          .has("/startIndex", start)
          .has("/totalResults", 12)
          .has("/itemsPerPage", start == 11 ? 2 : 5);
      page.at("/Resources").forEach(it -> seen.add(it.path("id").asText()));
    }
    assertThat(seen).hasSize(12);
  }

  @Test
  @DisplayName("pages at the edges: RFC 7644 §3.4.2.4")
  void edges() {
    for (int i = 0; i < 3; i++) entra.makesUser("user-" + i + "@contoso.example");

    entra
        .gets("/Users?startIndex=0&count=2")
        .then()
        .answers(200)
        .has("/startIndex", 1)
        .has("/itemsPerPage", 2);
    entra.gets("/Users?startIndex=-5&count=2").then().answers(200).has("/startIndex", 1);
    entra
        .gets("/Users?count=0")
        .then()
        .answers(200)
        .has("/totalResults", 3)
        .has("/itemsPerPage", 0);
    entra
        .gets("/Users?count=-1")
        .then()
        .answers(200)
        .has("/totalResults", 3)
        .has("/itemsPerPage", 0);
    entra
        .gets("/Users?startIndex=9&count=2")
        .then()
        .answers(200)
        .has("/totalResults", 3)
        .has("/itemsPerPage", 0);
    entra.gets("/Users?count=100000").then().answers(200).has("/itemsPerPage", 3);
  }

  @Test
  @DisplayName("G25 a manager as plain text: set, changed, cleared")
  @Proves("G25")
  void g25() {
    var user = entra.makesUser("user@contoso.example");
    var first = entra.makesUser("first@contoso.example");
    var second = entra.makesUser("second@contoso.example");
    var path = ENTERPRISE + ":manager";

    entra
        .patchesUser(
            user, "{\"op\": \"Add\", \"path\": \"%s\", \"value\": \"%s\"}".formatted(path, first))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().has("/" + ENTERPRISE + "/manager/value", first);

    entra.patchesUser(user, replace(path, "\"" + second + "\"")).then().answers(200, 204);
    entra.getsUser(user).then().has("/" + ENTERPRISE + "/manager/value", second);

    entra.patchesUser(user, replace(path, "\"\"")).then().answers(200, 204);
    entra.getsUser(user).then().lacks("/" + ENTERPRISE);
  }

  @Test
  @DisplayName("Microsoft's older collection: odd filters, PUT, and a misspelt attribute")
  void older_collection() {
    var user =
        entra
            .postsUser(
                "{\"userName\": \"OMalley\", \"name\": {\"familyName\": \"Malley\"}, \"emails\": [{\"value\": \"testing@bob.example\"}]}")
            .answers(201)
            .id();

    entra.findsUsers("UserName sw \"O\"").then().lists(1);
    entra
        .findsUsers(
            "name.FamilyName eq Malley and (emails.Value co bob.example or emails.Value co other.example)")
        .then()
        .lists(1);
    entra.findsUsers("meta.Created gt \"2010-01-01T00:00:00Z\"").then().lists(1);
    entra
        .putsUser(user, "{\"userName\": \"OMalley2\", \"disployName\": \"misspelt\"}")
        .then()
        .answers(200)
        .has("/userName", "OMalley2")
        .lacks("/disployName");
    entra
        .putsUser(user, "{\"displayName\": \"no name\"}")
        .then()
        .refuses(400, "invalidValue")
        .tells("userName");
    entra.postsUser("{\"userName\": ").then().refuses(400, "invalidSyntax");
  }
}
