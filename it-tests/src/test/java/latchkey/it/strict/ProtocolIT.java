package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R03 to R44 of the protocol (RFC 7644) that no other suite is about. */
class ProtocolIT extends Suite {
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private Directory client;
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    client = given().strict(organization);
    alice =
        client
            .postsUser(
                """
                {"schemas": ["%s", "%s"], "userName": "alice@contoso.example", "title": "Guard", "externalId": "a1",
                 "name": {"givenName": "Alice"}, "emails": [{"value": "a@contoso.example", "type": "work"}],
                 "%s": {"department": "Doors"}}
                """
                    .formatted(USER, ENTERPRISE, ENTERPRISE))
            .answers(201)
            .id();
    guards = client.makesGroup("Guards", alice);
  }

  @Test
  @Proves("R03")
  void r03_what_only_the_service_may_say_is_passed_over() {
    var made =
        client.postsUser(
            """
            {"schemas": ["%s"], "id": "mine", "userName": "bob@contoso.example", "groups": [{"value": "%s"}],
             "meta": {"resourceType": "Robot", "created": "2001-01-01T00:00:00Z", "version": "W/\\"9\\""}}
            """
                .formatted(USER, guards));

    made.then()
        .answers(201)
        .lacks("/groups")
        .has("/meta/resourceType", "User")
        .has("/meta/version", "W/\"1\"");
    assertThat(made.id()).isNotEqualTo("mine");
    assertThat(made.text("/meta/created")).doesNotStartWith("2001");
    assertThat(made.header("location")).contains(made.text("/meta/location"));
  }

  @Test
  @Proves("R04")
  void r04_who_is_not_said_to_be_inactive_is_active() {
    client.getsUser(client.makesUser("bob@contoso.example")).then().has("/active", true);
    client.getsUser(alice).then().has("/active", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users/", "/Groups/"})
  @Proves("R05")
  void r05_what_is_not_known_is_404(String path) {
    client.gets(path + "00000000-0000-4000-8000-000000000001").then().refuses(404);
    client.gets(path + "no-id").then().refuses(404);
  }

  @ParameterizedTest
  @CsvSource({"POST, /Users", "GET, /Users/ALICE", "PUT, /Users/ALICE", "PATCH, /Users/ALICE"})
  @Proves("R19")
  void r19_every_method_shows_the_attributes_asked_for(String method, String path) {
    var body =
        switch (method) {
          case "GET" -> Optional.<String>empty();
          case "PATCH" -> patch();
          default -> user(method.equals("POST") ? "bob" : "alice");
        };
    var target = path.replace("ALICE", alice);

    client
        .asks(
            method,
            target + "?attributes=USERNAME," + ENTERPRISE + ":department,emails.type,nonsense",
            body)
        .then()
        .answers(200, 201)
        .has("/" + ENTERPRISE + "/department", "Doors")
        .has("/emails/0/type", "work")
        .lacks("/emails/0/value", "/title", "/meta", "/active", "/name");
    var again = method.equals("POST") ? user("carol") : body;
    client
        .asks(
            method,
            target + "?excludedAttributes=emails.value," + USER + ":title,id,userName",
            again)
        .then()
        .answers(200, 201)
        .has("/emails/0/type", "work")
        .has("/name/givenName", "Alice")
        .lacks("/emails/0/value", "/title", "/userName");
    client
        .asks(method, target + "?excludedAttributes=id&attributes=userName", again)
        .then()
        .refuses(400, "invalidValue");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /Groups",
    "GET, /Groups/GUARDS",
    "PUT, /Groups/GUARDS",
    "PATCH, /Groups/GUARDS"
  })
  @Proves("R19")
  void r19_of_a_group_too(String method, String path) {
    var body =
        switch (method) {
          case "GET" -> Optional.<String>empty();
          case "PATCH" -> patch();
          default ->
              Optional.of(
                  "{\"schemas\": [\"%s\"], \"displayName\": \"G\", \"members\": [{\"value\": \"%s\"}]}"
                      .formatted(GROUP, alice));
        };
    var target = path.replace("GUARDS", guards);

    client
        .asks(method, target + "?attributes=members.value", body)
        .then()
        .answers(200, 201)
        .has("/members/0/value", alice)
        .lacks("/members/0/type", "/displayName", "/meta");
  }

  @Test
  @Proves("R20")
  void r20_a_password_is_never_shown_even_when_named() {
    var made =
        client.asks(
            "POST",
            "/Users?attributes=password,userName",
            Optional.of(
                "{\"schemas\": [\"%s\"], \"userName\": \"bob@contoso.example\", \"password\": \"secret\"}"
                    .formatted(USER)));

    made.then().answers(201).has("/userName", "bob@contoso.example").lacks("/password");
    assertThat(made.text()).doesNotContain("secret");
  }

  @Test
  void r20_a_value_with_no_part_to_show_is_left_out() {
    client
        .gets("/Users/" + alice + "?attributes=emails.display")
        .then()
        .answers(200)
        .lacks("/emails");
    client
        .gets("/Users/" + alice + "?excludedAttributes=name.givenName")
        .then()
        .answers(200)
        .lacks("/name")
        .has("/title", "Guard");
  }

  @Test
  @Proves("R22")
  void r22_a_put_replaces_and_what_is_left_out_is_gone() {
    client
        .putsUser(
            alice,
            "{\"schemas\": [\"%s\"], \"userName\": \"alice@contoso.example\"}".formatted(USER))
        .then()
        .answers(200)
        .lacks("/title", "/name", "/emails", "/externalId", "/" + ENTERPRISE)
        .has("/groups/0/value", guards)
        .has("/id", alice);
  }

  @Test
  @Proves("R22")
  void r22_a_put_passes_over_what_is_read_only_and_needs_what_is_required() {
    client
        .putsUser(
            alice,
            "{\"schemas\": [\"%s\"], \"id\": \"other\", \"userName\": \"alice@contoso.example\", \"meta\": {\"version\": \"x\"}, \"groups\": []}"
                .formatted(USER))
        .then()
        .answers(200)
        .has("/id", alice)
        .has("/groups/0/value", guards);
    client
        .putsUser(alice, "{\"schemas\": [\"%s\"], \"title\": \"x\"}".formatted(USER))
        .then()
        .refuses(400, "invalidValue");
    client
        .putsGroup(guards, "{\"schemas\": [\"%s\"]}".formatted(GROUP))
        .then()
        .refuses(400, "invalidValue");
  }

  @Test
  @Proves("R22")
  void r22_a_put_never_makes_anything() {
    client
        .asks("PUT", "/Users/00000000-0000-4000-8000-000000000001", user("dora"))
        .then()
        .refuses(404);
    client.findsUsers("userName sw \"dora\"").then().lists(0);
  }

  @Test
  @Proves("R24")
  void r24_a_patch_of_a_group_shows_it_when_attributes_are_named() {
    client.asks("PATCH", "/Groups/" + guards, patch()).then().answers(204).isEmpty();
    client
        .asks("PATCH", "/Groups/" + guards + "?attributes=displayName", patch())
        .then()
        .answers(200)
        .has("/displayName", "Guards")
        .lacks("/members");
  }

  @Test
  @Proves("R28")
  void r28_who_is_deleted_is_gone_everywhere_and_the_name_is_free() {
    client.deletesUser(alice).then().answers(204).isEmpty();

    client.getsUser(alice).then().refuses(404);
    client.asks("PUT", "/Users/" + alice, user("alice")).then().refuses(404);
    client.asks("PATCH", "/Users/" + alice, patch()).then().refuses(404);
    client.deletesUser(alice).then().refuses(404);
    client.gets("/").then().lists(1).has("/Resources/0/id", guards);
    assertThat(client.makesUser("alice@contoso.example")).isNotEqualTo(alice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/scim+json",
        "application/json",
        "application/scim+json; charset=utf-8",
        "application/json;charset=UTF-8",
        "APPLICATION/SCIM+JSON; Charset=\"utf-8\""
      })
  @Proves("R34")
  void r34_json_is_read_by_either_name(String type) {
    client
        .sending("Content-Type", type)
        .asks("PUT", "/Users/" + alice, user("alice"))
        .then()
        .answers(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json; charset=iso-8859-1",
        "multipart/form-data"
      })
  @Proves("R34")
  void r34_what_is_no_json_is_415(String type) {
    client
        .sending("Content-Type", type)
        .asks("PUT", "/Users/" + alice, user("alice"))
        .then()
        .refuses(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*/*", "text/html", "image/png", "application/scim+json", "nonsense"})
  @Proves("R34")
  void r34_no_accept_header_is_a_reason_to_refuse_a_reading(String accept) {
    client
        .sending("Accept", accept)
        .sending("Content-Type", "")
        .getsUser(alice)
        .then()
        .answers(200)
        .isScim();
    client.sending("Accept", accept).gets("/Users/none").then().refuses(404);
  }

  @Test
  @Proves("R34")
  void r34_who_asks_for_plain_json_gets_it_in_utf8() {
    var zoe =
        client.postsUser("{\"schemas\": [\"%s\"], \"userName\": \"Zoë 🔑\"}".formatted(USER)).id();

    for (String path : new String[] {"/Users/" + zoe, "/Users", "/Schemas", "/Users/none"}) {
      var plain = client.sending("Accept", "application/json").gets(path);
      assertThat(plain.header("content-type").orElse("")).startsWith("application/json");
      assertThat(plain.body()).isNotNull();
    }
    client.getsUser(zoe).then().isScim().has("/userName", "Zoë 🔑");
  }

  @Test
  @Proves("R35")
  void r35_a_name_may_be_qualified_by_its_urn() {
    client.findsUsers(USER + ":userName eq \"ALICE@contoso.example\"").then().lists(1);
    client.findsUsers(ENTERPRISE + ":department eq \"doors\"").then().lists(1);
    client
        .gets("/Users?sortBy=" + USER + ":userName&attributes=" + USER + ":name.givenName")
        .then()
        .lists(1)
        .has("/Resources/0/name/givenName", "Alice");
    client
        .patchesUser(
            alice,
            "{\"op\": \"add\", \"path\": \"%s:nickName\", \"value\": \"Al\"}".formatted(USER),
            "{\"op\": \"add\", \"path\": \"%s:costCenter\", \"value\": \"C\"}"
                .formatted(ENTERPRISE))
        .then()
        .answers(200)
        .has("/nickName", "Al")
        .has("/" + ENTERPRISE + "/costCenter", "C");
    client.findsGroups(GROUP + ":displayName eq \"guards\"").then().lists(1);
    client
        .gets("/Groups/" + guards + "?attributes=" + GROUP + ":displayName")
        .then()
        .has("/displayName", "Guards")
        .lacks("/members");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  @Proves("R36")
  void r36_nobody_stands_behind_a_token(String method) {
    client
        .asks(
            method,
            "/Me",
            method.equals("GET") || method.equals("DELETE") ? Optional.empty() : Optional.of("{}"))
        .then()
        .refuses(501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Schemas",
        "/ResourceTypes",
        "/ServiceProviderConfig",
        "/Schemas/" + USER,
        "/ResourceTypes/User"
      })
  @Proves("R39")
  void r39_discovery_is_read_only_and_never_filtered(String path) {
    client.gets(path + "?filter=id+pr").then().refuses(403);
    client
        .gets(path + "?sortBy=id&startIndex=2&count=0&attributes=id")
        .then()
        .answers(200)
        .isScim();
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      client
          .asks(method, path, method.equals("DELETE") ? Optional.empty() : Optional.of("{}"))
          .then()
          .refuses(405)
          .hasHeader("Allow", "GET, HEAD, OPTIONS");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'GET, HEAD, OPTIONS'",
    "/Users, 'GET, HEAD, OPTIONS, POST'",
    "/Groups, 'GET, HEAD, OPTIONS, POST'",
    "/Users/ID, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
    "/Groups/ID, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
    "/.search, 'OPTIONS, POST'",
    "/Users/.search, 'OPTIONS, POST'",
    "/Groups/.search, 'OPTIONS, POST'",
    "/ServiceProviderConfig, 'GET, HEAD, OPTIONS'",
    "/ResourceTypes/User, 'GET, HEAD, OPTIONS'"
  })
  @Proves("R44")
  void r44_each_address_tells_its_methods(String path, String allowed) {
    var target = path.replace("ID", path.startsWith("/Users") ? alice : guards);

    client
        .asks("OPTIONS", target, Optional.empty())
        .then()
        .answers(204)
        .isEmpty()
        .hasHeader("Allow", allowed);
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "POST"}) {
      if (allowed.contains(method)) continue;
      client
          .asks(method, target, Optional.of("{}"))
          .then()
          .refuses(405)
          .hasHeader("Allow", allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/Users",
        "/Groups",
        "/Users/ALICE",
        "/Groups/GUARDS",
        "/ResourceTypes/User",
        "/ServiceProviderConfig",
        "/Schemas"
      })
  void r44_head_answers_as_get_does_without_the_body(String path) {
    var target = path.replace("ALICE", alice).replace("GUARDS", guards);
    var got = client.gets(target);

    var headed = client.asks("HEAD", target, Optional.empty());

    headed.then().answers(200).isEmpty();
    assertThat(headed.header("etag")).isEqualTo(got.header("etag"));
    assertThat(headed.header("content-type")).isEqualTo(got.header("content-type"));
    assertThat(headed.header("content-length"))
        .contains(String.valueOf(got.text().getBytes(StandardCharsets.UTF_8).length));
  }

  private Optional<String> user(String name) {
    return Optional.of(
        """
        {"schemas": ["%s"], "userName": "%s@contoso.example", "title": "Guard", "name": {"givenName": "Alice"},
         "emails": [{"value": "a@contoso.example", "type": "work"}], "%s": {"department": "Doors"}}
        """
            .formatted(USER, name, ENTERPRISE));
  }

  private static Optional<String> patch() {
    return Optional.of(
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "add", "path": "externalId", "value": "a1"}]}
        """);
  }
}
