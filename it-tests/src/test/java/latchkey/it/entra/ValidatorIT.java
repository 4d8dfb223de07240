package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.UUID;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's SCIM Validator, V1 to V27 and the previews P1 to P7, with what it doesn't look at.
 */
class ValidatorIT extends EntraSuite {
  private static final String FULL =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
       "userName": "omari@schuppe.example", "externalId": "8fcb0f8f", "active": true,
       "displayName": "CWKGJYQGHSTB", "nickName": "QKIBZPSZCQRK", "profileUrl": "KRVDCBQBUWRS",
       "title": "XWUUVBQEXTJH", "userType": "NTTRVIGPQHEB", "preferredLanguage": "ti",
       "locale": "NNOIEQCWZOSU", "timezone": "America/Kralendijk",
       "name": {"formatted": "Rosella", "familyName": "Kitty", "givenName": "Brenden",
                "middleName": "Bradford", "honorificPrefix": "Tracy", "honorificSuffix": "Adella"},
       "emails": [{"type": "work", "value": "marcellus@feil.example", "primary": true}],
       "phoneNumbers": [{"type": "work", "value": "25-582-4218", "primary": true},
                        {"type": "mobile", "value": "25-582-4219"}, {"type": "fax", "value": "25-582-4220"}],
       "addresses": [{"type": "work", "formatted": "RDPVZWSPOVPC", "streetAddress": "9154 Hane Wells",
                      "locality": "CYKQVTOZCQNA", "region": "XZPNBOOJMIEE", "postalCode": "zb2 7jy",
                      "country": "Cuba", "primary": true}],
       "roles": [{"primary": "True", "display": "WYJUCYNUEHIA", "value": "GSNVLHLGTZJV", "type": "FHKUGYWGJXUU"}],
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
         "employeeNumber": "VLNTAAZQVVCV", "department": "YLKVLBJTKUXX", "costCenter": "TOSNQAWPYAVZ",
         "organization": "DGYEFAZUQUXT", "division": "JXKYIIFKNGXQ", "manager": {"value": "WYSJVMLHQVBX"}}}
      """;
  private static final String FULL_AS_SHOWN = FULL.replace("\"True\"", "true");

  private String fullUser() {
    return entra.postsUser(FULL).answers(201).id();
  }

  @Test
  @DisplayName("V1 create a new user")
  @Proves("V1")
  void v1() {
    entra.postsUser(FULL).then().answers(201).isScim().holds(FULL_AS_SHOWN);

    entra
        .gets("/Users?filter=userName+eq+%22omari%40schuppe.example%22")
        .then()
        .lists(1)
        .holds("{\"Resources\": [%s]}".formatted(FULL_AS_SHOWN));
  }

  @Test
  @DisplayName("V2 create a duplicate user")
  @Proves("V2")
  void v2() {
    fullUser();

    entra.postsUser(FULL).then().refuses(409, "uniqueness");
  }

  @Test
  @DisplayName("V3, V4, V5 filter for an existing user, one that isn't there, one in another case")
  @Proves({"V3", "V4", "V5"})
  void v3_v4_v5() {
    fullUser();

    entra.findsUsers("userName eq \"omari@schuppe.example\"").then().lists(1);
    entra.findsUsers("userName eq \"nobody@schuppe.example\"").then().lists(0);
    entra.findsUsers("userName eq \"OMARI@SCHUPPE.EXAMPLE\"").then().lists(1);
  }

  @Test
  @DisplayName("V6 patch user, replace attributes")
  @Proves("V6")
  void v6() {
    var user = fullUser();

    entra
        .patchesUser(
            user,
            replace("emails[type eq \\\"work\\\"].value", "new@feil.example"),
            replace("phoneNumbers[type eq \\\"work\\\"].value", "1"),
            replace("phoneNumbers[type eq \\\"mobile\\\"].value", "2"),
            replace("phoneNumbers[type eq \\\"fax\\\"].value", "3"),
            replace("addresses[type eq \\\"work\\\"].formatted", "F"),
            replace("addresses[type eq \\\"work\\\"].postalCode", "P"),
            replace("roles[primary eq \\\"True\\\"].display", "D"),
            replace("roles[primary eq \\\"True\\\"].value", "V"),
            """
            {"op": "replace", "value": {
              "displayName": "N1", "name.givenName": "N2", "name.familyName": "N3", "title": "N4",
              "externalId": "N5", "timezone": "N6",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "N7",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "N8"}}
            """)
        .then()
        .answers(200, 204);

    entra
        .getsUser(user)
        .then()
        .holds(
            """
            {"displayName": "N1", "title": "N4", "externalId": "N5", "timezone": "N6",
             "name": {"givenName": "N2", "familyName": "N3", "middleName": "Bradford"},
             "emails": [{"type": "work", "value": "new@feil.example", "primary": true}],
             "phoneNumbers": [{"type": "work", "value": "1"}, {"type": "mobile", "value": "2"}, {"type": "fax", "value": "3"}],
             "addresses": [{"type": "work", "formatted": "F", "postalCode": "P", "country": "Cuba"}],
             "roles": [{"primary": true, "display": "D", "value": "V", "type": "FHKUGYWGJXUU"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
               "employeeNumber": "N7", "department": "N8", "costCenter": "TOSNQAWPYAVZ"}}
            """);
  }

  @Test
  @DisplayName("V7 patch user, replace attributes verbose")
  @Proves("V7")
  void v7() {
    var user = fullUser();
    var singles =
        new String[] {
          "displayName",
          "externalId",
          "nickName",
          "profileUrl",
          "title",
          "userType",
          "preferredLanguage",
          "locale",
          "timezone",
          "name.formatted",
          "name.familyName",
          "name.givenName",
          "name.middleName",
          "name.honorificPrefix",
          "name.honorificSuffix",
          ENTERPRISE + ":employeeNumber",
          ENTERPRISE + ":department",
          ENTERPRISE + ":costCenter",
          ENTERPRISE + ":organization",
          ENTERPRISE + ":division"
        };
    var operations = new String[singles.length];
    for (int i = 0; i < singles.length; i++) operations[i] = replace(singles[i], "new " + i);

    entra.patchesUser(user, operations).then().answers(200, 204);

    var now = entra.getsUser(user);
    for (int i = 0; i < singles.length; i++) {
      var pointer =
          singles[i].startsWith("urn:")
              ? "/" + ENTERPRISE + "/" + singles[i].substring(ENTERPRISE.length() + 1)
              : "/" + singles[i].replace('.', '/');
      now.then().has(pointer, "new " + i);
    }
  }

  @Test
  @DisplayName("V8 patch user, add attributes: elements are made once")
  @Proves("V8")
  void v8() {
    var user = entra.makesUser("few@schuppe.example");

    entra
        .patchesUser(
            user,
            add("emails[type eq \\\"work\\\"].value", "w@feil.example"),
            add("addresses[type eq \\\"work\\\"].formatted", "F"),
            add("addresses[type eq \\\"work\\\"].locality", "L"),
            add("addresses[type eq \\\"work\\\"].region", "R"),
            "{\"op\": \"add\", \"value\": {\"displayName\": \"N\", \"name.givenName\": \"G\"}}")
        .then()
        .answers(200, 204);

    entra
        .getsUser(user)
        .then()
        .holds(
            """
            {"displayName": "N", "name": {"givenName": "G"},
             "emails": [{"type": "work", "value": "w@feil.example"}],
             "addresses": [{"type": "work", "formatted": "F", "locality": "L", "region": "R"}]}
            """);
  }

  @Test
  @DisplayName("V9 patch user, remove attributes")
  @Proves("V9")
  void v9() {
    var user = fullUser();

    entra
        .patchesUser(
            user,
            remove("displayName"),
            remove("externalId"),
            remove("nickName"),
            remove("title"),
            remove("name.formatted"),
            remove("emails[type eq \\\"work\\\"].value"),
            remove("phoneNumbers[type eq \\\"fax\\\"].value"),
            remove("addresses[type eq \\\"work\\\"].formatted"),
            remove("roles[primary eq \\\"True\\\"].display"),
            remove(ENTERPRISE + ":employeeNumber"))
        .then()
        .answers(200, 204);

    entra
        .getsUser(user)
        .then()
        .lacks(
            "/displayName",
            "/externalId",
            "/nickName",
            "/title",
            "/name/formatted",
            "/emails",
            "/phoneNumbers/2",
            "/addresses/0/formatted",
            "/roles/0/display",
            "/" + ENTERPRISE + "/employeeNumber")
        .has("/addresses/0/country", "Cuba")
        .has("/roles/0/value", "GSNVLHLGTZJV");
  }

  @Test
  @DisplayName("V10 update a userName")
  @Proves("V10")
  void v10() {
    var user = fullUser();

    entra
        .patchesUser(
            user, "{\"op\": \"replace\", \"value\": {\"userName\": \"new@schuppe.example\"}}")
        .then()
        .answers(200, 204);

    entra
        .findsUsers("userName eq \"new@schuppe.example\"")
        .then()
        .lists(1)
        .has("/Resources/0/id", user);
  }

  @Test
  @DisplayName("V11 disable a user")
  @Proves("V11")
  void v11() {
    var user = fullUser();

    entra
        .patchesUser(user, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
        .then()
        .answers(200, 204);

    entra.getsUser(user).then().answers(200).has("/active", false);
    entra
        .findsUsers("userName eq \"omari@schuppe.example\"")
        .then()
        .lists(1)
        .has("/Resources/0/active", false);
  }

  @Test
  @DisplayName("V12, V13, V14 add, replace and remove a manager")
  @Proves({"V12", "V13", "V14"})
  void v12_v13_v14() {
    var user = entra.makesUser("few@schuppe.example");
    var path = ENTERPRISE + ":manager";

    entra
        .patchesUser(
            user,
            "{\"op\": \"add\", \"path\": \"%s\", \"value\": {\"value\": \"X\"}}".formatted(path))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().has("/" + ENTERPRISE + "/manager/value", "X");

    entra
        .patchesUser(
            user,
            "{\"op\": \"replace\", \"path\": \"%s\", \"value\": {\"value\": \"Y\"}}"
                .formatted(path))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().has("/" + ENTERPRISE + "/manager/value", "Y");

    entra
        .patchesUser(
            user,
            "{\"op\": \"replace\", \"path\": \"%s\", \"value\": {\"value\": \"\"}}".formatted(path))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().lacks("/" + ENTERPRISE + "/manager");

    entra
        .patchesUser(
            user,
            "{\"op\": \"add\", \"path\": \"%s\", \"value\": {\"value\": \"Z\"}}".formatted(path))
        .answers(200, 204);
    entra.patchesUser(user, remove(path)).then().answers(200, 204);
    entra.getsUser(user).then().lacks("/" + ENTERPRISE + "/manager");
  }

  @Test
  @DisplayName("V15 delete a user; P3, P4 one that isn't there, and the same twice")
  @Proves({"V15", "VP3", "VP4"})
  void v15_p3_p4() {
    var user = fullUser();

    entra.deletesUser(user).then().answers(204);

    entra.getsUser(user).then().refuses(404);
    entra.deletesUser(user).then().refuses(404);
    entra.deletesUser(UUID.randomUUID().toString()).then().refuses(404);
  }

  private String group(String displayName) {
    return entra
        .postsGroup(
            "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"displayName\": \"%s\", \"externalId\": \"x-%1$s\"}"
                .formatted(displayName))
        .answers(201)
        .id();
  }

  @Test
  @DisplayName("V16, V17 create a group, and a duplicate")
  @Proves({"V16", "V17"})
  void v16_v17() {
    var group = group("UVEUWZFKHNIZ");
    entra
        .getsGroup(group)
        .then()
        .answers(200)
        .has("/displayName", "UVEUWZFKHNIZ")
        .has("/externalId", "x-UVEUWZFKHNIZ");

    entra.postsGroup("{\"displayName\": \"UVEUWZFKHNIZ\"}").then().refuses(409, "uniqueness");
  }

  @Test
  @DisplayName("V18, V19 a group without members has no key members at all")
  @Proves({"V18", "V19"})
  void v18_v19() {
    var group = group("UVEUWZFKHNIZ");

    entra
        .gets("/Groups/" + group + "?excludedAttributes=members")
        .then()
        .answers(200)
        .lacks("/members");
    entra
        .gets("/Groups?excludedAttributes=members&filter=displayName+eq+%22UVEUWZFKHNIZ%22")
        .then()
        .lists(1)
        .lacks("/Resources/0/members");
  }

  @Test
  @DisplayName(
      "V20, V21, V22 filter for an existing group, one that isn't there, one in another case")
  @Proves({"V20", "V21", "V22"})
  void v20_v21_v22() {
    group("UVEUWZFKHNIZ");

    entra.findsGroups("displayName eq \"UVEUWZFKHNIZ\"").then().lists(1);
    entra.findsGroups("displayName eq \"none\"").then().lists(0);
    entra.findsGroups("displayName eq \"uveuwzfkhniz\"").then().lists(1);
  }

  @Test
  @DisplayName("V23, V24 replace a group's attributes, its members untouched")
  @Proves({"V23", "V24"})
  void v23_v24() {
    var user = fullUser();
    var group = entra.makesGroup("UVEUWZFKHNIZ", user);

    entra
        .patchesGroup(group, "{\"op\": \"replace\", \"value\": {\"externalId\": \"e\"}}")
        .then()
        .answers(200, 204);
    entra
        .patchesGroup(group, "{\"op\": \"replace\", \"value\": {\"displayName\": \"n\"}}")
        .then()
        .answers(200, 204);

    entra
        .getsGroup(group)
        .then()
        .has("/externalId", "e")
        .has("/displayName", "n")
        .has("/members/0/value", user);
  }

  @Test
  @DisplayName("V25, V26 add and remove a member")
  @Proves({"V25", "V26"})
  void v25_v26() {
    var first = entra.makesUser("first@schuppe.example");
    var second = entra.makesUser("second@schuppe.example");
    var group = group("UVEUWZFKHNIZ");

    entra
        .patchesGroup(
            group,
            "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(first))
        .then()
        .answers(200, 204);
    entra.getsGroup(group).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(first));

    entra
        .patchesGroup(
            group,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(second))
        .answers(200, 204);
    entra
        .patchesGroup(
            group,
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(first))
        .then()
        .answers(200, 204);
    entra.getsGroup(group).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(second));
  }

  @Test
  @DisplayName("V27 delete a group; P6, P7 one that isn't there, and the same twice")
  @Proves({"V27", "VP6", "VP7"})
  void v27_p6_p7() {
    var group = group("UVEUWZFKHNIZ");

    entra.deletesGroup(group).then().answers(204);

    entra.getsGroup(group).then().refuses(404);
    entra.deletesGroup(group).then().refuses(404);
    entra.deletesGroup(UUID.randomUUID().toString()).then().refuses(404);
  }

  @Test
  @DisplayName("P1 several operations on different attributes")
  @Proves("VP1")
  void p1() {
    var user = fullUser();

    entra
        .patchesUser(user, add("title", "T"), replace("externalId", "E"), remove("nickName"))
        .then()
        .answers(200, 204);

    entra.getsUser(user).then().has("/title", "T").has("/externalId", "E").lacks("/nickName");
  }

  @Test
  @DisplayName("P2 several operations on the same attribute: the last one wins")
  @Proves("VP2")
  void p2() {
    var user = fullUser();

    entra
        .patchesUser(user, add("title", "A"), replace("title", "B"), remove("title"))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().lacks("/title");

    entra
        .patchesUser(user, remove("title"), add("title", "A"), replace("title", "B"))
        .then()
        .answers(200, 204);
    entra.getsUser(user).then().has("/title", "B");
  }

  @Test
  @DisplayName("P5 several operations on a group's members: added, then removed")
  @Proves("VP5")
  void p5() {
    var user = fullUser();
    var group = group("UVEUWZFKHNIZ");

    entra
        .patchesGroup(
            group,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(user),
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(user))
        .then()
        .answers(200, 204);

    entra.getsGroup(group).then().lacks("/members/0");
  }

  @Test
  @DisplayName("what a changed user shows by id and by filter is the same")
  void by_id_as_by_filter() {
    var user = fullUser();

    var byId = entra.getsUser(user).body();
    var byFilter = entra.findsUsers("userName eq \"omari@schuppe.example\"").at("/Resources/0");

    assertThat(byFilter).isEqualTo(byId);
    var names = new TreeSet<String>();
    byId.fieldNames().forEachRemaining(names::add);
    assertThat(names).doesNotContain("groups", "password");
  }

  private static String add(String path, String value) {
    return operation("add", path, value);
  }

  private static String replace(String path, String value) {
    return operation("replace", path, value);
  }

  private static String operation(String op, String path, String value) {
    return "{\"op\": \"%s\", \"path\": \"%s\", \"value\": \"%s\"}".formatted(op, path, value);
  }

  private static String remove(String path) {
    return "{\"op\": \"remove\", \"path\": \"%s\"}".formatted(path);
  }
}
