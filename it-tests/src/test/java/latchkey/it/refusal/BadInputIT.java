package latchkey.it.refusal;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import latchkey.it.client.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how: each limit with its status, its keyword and a detail that names it. */
class BadInputIT extends Suite {
  private Directory entra;
  private String alice;
  private JsonNode before;

  @BeforeEach
  void alice_is_there() {
    entra = given().entra(organization);
    alice = entra.makesUser("alice@contoso.example");
    before = entra.getsUser(alice).body();
  }

  private void nothingIsStored() {
    entra.gets("/Users").then().lists(1);
    assertThat(entra.getsUser(alice).body()).isEqualTo(before);
  }

  // --- bodies

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "}",
        "{\"userName\": }",
        "{\"userName\": \"x\"",
        "{'userName': 'x'}",
        "userName=x",
        "{\"userName\": \"x\"} trailing",
        "{\"userName\": \"x\"}{}",
        "<user/>",
        "{\"userName\": \"x\",}",
        "{\"userName\": NaN}",
        "// comment\n{\"userName\": \"x\"}",
        "{\"userName\": \"tab\there\"}"
      })
  void what_is_no_json_is_invalid_syntax(String body) {
    entra.postsUser(body).then().refuses(400, "invalidSyntax");
    entra.asks("PATCH", "/Users/" + alice, Optional.of(body)).then().refuses(400, "invalidSyntax");

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "true", "\"text\"", "[{\"userName\": \"x\"}]"})
  void json_that_is_no_object_is_invalid_syntax(String body) {
    entra.postsUser(body).then().refuses(400, "invalidSyntax");
    entra.putsUser(alice, body).then().refuses(400, "invalidSyntax");
    entra.asks("PATCH", "/Users/" + alice, Optional.of(body)).then().refuses(400, "invalidSyntax");

    nothingIsStored();
  }

  @Test
  void bytes_that_are_no_utf8_are_refused() {
    var bytes = "{\"userName\": \"x?\"}".getBytes(StandardCharsets.US_ASCII);
    bytes[15] = (byte) 0xC3;

    entra.asks("POST", "/Users", bytes).then().answers(400).isScim();

    nothingIsStored();
  }

  @Test
  void a_body_over_a_megabyte_is_413_and_names_the_limit() {
    var filler = "x".repeat(60_000);
    var many = new StringBuilder("{\"userName\": \"big@contoso.example\", \"roles\": [");
    for (int i = 0; i < 20; i++)
      many.append(i == 0 ? "" : ",").append("{\"value\": \"").append(filler).append("\"}");

    entra.postsUser(many.append("]}").toString()).then().refuses(413).tells("1048576");

    nothingIsStored();
  }

  @Test
  void five_megabytes_of_text_are_413() {
    entra.postsUser("{\"userName\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}").then().refuses(413);

    nothingIsStored();
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of("depth", "[".repeat(21) + "]".repeat(21), "20"),
        Arguments.of("depth of thousands", "[".repeat(100_000) + "]".repeat(100_000), "20"),
        Arguments.of("text", "\"" + "x".repeat(64 * 1024 + 1) + "\"", "64"),
        Arguments.of("digits", "1".repeat(41), "40"),
        Arguments.of("digits of thousands", "1".repeat(100_000), "40"),
        Arguments.of("exponent", "1e31", "30"),
        Arguments.of("negative exponent", "1e-31", "30"),
        Arguments.of("huge exponent", "1e999999999", "30"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooMuch")
  void each_limit_of_json_is_named(String what, String value, String limit) {
    entra
        .postsUser("{\"userName\": \"big@contoso.example\", \"title\": %s}".formatted(value))
        .then()
        .answers(400)
        .isScim()
        .tells(limit);
    entra
        .patchesUser(
            alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": %s}".formatted(value))
        .then()
        .answers(400)
        .tells(limit);

    nothingIsStored();
  }

  @Test
  void a_name_given_twice_is_refused() {
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"userName\": \"b@contoso.example\"}")
        .then()
        .refuses(400, "invalidSyntax")
        .tells("userName");
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"username\": \"b@contoso.example\"}")
        .then()
        .answers(400);

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\ud800x", "\\udc00\\ud800"})
  void text_that_no_store_can_keep_is_refused(String text) {
    entra.postsUser("{\"userName\": \"%s\"}".formatted(text)).then().answers(400).isScim();
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"title\": \"%s\"}".formatted(text))
        .then()
        .answers(400);
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", \"x%s\": \"y\"}".formatted(text))
        .then()
        .answers(400);
    entra
        .patchesUser(
            alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"%s\"}".formatted(text))
        .then()
        .answers(400);
    entra.findsUsers("userName eq \"%s\"".formatted(text)).then().refuses(400, "invalidFilter");

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud83d\\udd11",
        "‮evil",
        "<script>alert(1)</script>",
        "'; drop table users; --",
        "%s%n${jndi:ldap://x}",
        "a/../../b",
        "\\\\",
        "日本語",
        "e\\u0301",
        "x\\u00a0y"
      })
  void odd_text_is_kept_as_it_is(String text) {
    var made =
        entra.postsUser(
            "{\"userName\": \"odd-%s\", \"title\": \"%1$s\", \"externalId\": \"%1$s\"}"
                .formatted(text));

    made.then().answers(201);
    var title = made.text("/title");
    entra.getsUser(made.id()).then().has("/title", title);
    entra
        .findsUsers("externalId eq " + made.at("/externalId"))
        .then()
        .lists(1)
        .has("/Resources/0/id", made.id());
    entra.findsUsers("userName eq " + made.at("/userName")).then().lists(1);
    entra.findsUsers("title co " + made.at("/title")).then().lists(1);
  }

  // --- values

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"userName\": null}",
        "{\"userName\": \"\"}",
        "{\"userName\": \"   \"}",
        "{\"displayName\": \"nobody\"}",
        "{\"userName\": {}}",
        "{\"userName\": []}",
        "{\"userName\": [\"a\", \"b\"]}"
      })
  void a_user_needs_a_user_name(String body) {
    entra.postsUser(body).then().refuses(400, "invalidValue").tells("userName");

    nothingIsStored();
  }

  @Test
  void a_typed_text_has_at_most_512_characters() {
    entra
        .postsUser("{\"userName\": \"%s\"}".formatted("x".repeat(513)))
        .then()
        .refuses(400, "invalidValue")
        .tells("512");
    entra
        .postsUser(
            "{\"userName\": \"a@contoso.example\", \"externalId\": \"%s\"}"
                .formatted("x".repeat(513)))
        .then()
        .refuses(400, "invalidValue")
        .tells("512");
    entra
        .postsGroup("{\"displayName\": \"%s\"}".formatted("x".repeat(513)))
        .then()
        .refuses(400, "invalidValue")
        .tells("512");

    nothingIsStored();
    entra.postsUser("{\"userName\": \"%s\"}".formatted("x".repeat(512))).then().answers(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"active\": \"maybe\"",
        "\"active\": {}",
        "\"active\": [true, false]",
        "\"emails\": 7",
        "\"emails\": [7]",
        "\"emails\": [{\"value\": {}}]",
        "\"emails\": [[\"x\", \"y\"]]",
        "\"name\": \"Alice\"",
        "\"name\": [1, 2]",
        "\"name\": {\"givenName\": {}}",
        "\"title\": {}",
        "\"title\": [\"a\", \"b\"]",
        "\"emails\": [{\"value\": \"x\", \"primary\": \"maybe\"}]",
        "\"x509Certificates\": [{\"value\": \"no base64!\"}]",
        "\"externalId\": {}",
        "\"schemas\": 7",
        "\"schemas\": [7]",
        "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": 7"
      })
  void a_wrong_type_is_refused(String member) {
    entra
        .postsUser("{\"userName\": \"a@contoso.example\", %s}".formatted(member))
        .then()
        .answers(400)
        .isScim();
    entra
        .putsUser(alice, "{\"userName\": \"alice@contoso.example\", %s}".formatted(member))
        .then()
        .answers(400);

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "{}",
        "{\"op\": \"replace\"}",
        "{\"op\": \"delete\", \"path\": \"title\"}",
        "{\"path\": \"title\", \"value\": \"x\"}",
        "{\"op\": 7, \"path\": \"title\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": 7, \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"emails[\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"emails[type eq ].value\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"title[value eq \\\"x\\\"]\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"..\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": {\"a\": 1}}",
        "{\"op\": \"replace\", \"value\": \"x\"}",
        "{\"op\": \"replace\", \"value\": [1]}",
        "{\"op\": \"remove\"}",
        "{\"op\": \"replace\", \"path\": \"meta.created\", \"value\": \"2026-01-01T00:00:00Z\"}"
      })
  void a_wrong_operation_is_refused_and_undoes_the_others(String operation) {
    entra
        .patchesUser(
            alice, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"stored?\"}", operation)
        .then()
        .answers(400)
        .isScim();

    nothingIsStored();
  }

  @Test
  void operations_are_limited_to_1000() {
    var one = "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"x\"}";
    var operations = Stream.generate(() -> one).limit(1_001).toArray(String[]::new);

    entra.patchesUser(alice, operations).then().answers(400).tells("1000");

    nothingIsStored();
  }

  @Test
  void values_are_limited_to_10000() {
    var values = new java.util.StringJoiner(",");
    for (int i = 0; i < 10_001; i++) values.add("{\"value\":\"" + i + "\"}");
    var group = entra.makesGroup("Guards", alice);

    entra
        .patchesGroup(
            group, "{\"op\": \"add\", \"path\": \"members\", \"value\": [%s]}".formatted(values))
        .then()
        .answers(400)
        .tells("10000");

    entra.getsGroup(group).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(alice));
  }

  // --- filters

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName",
        "userName eq",
        "userName eq \"x",
        "userName xx \"x\"",
        "eq \"x\"",
        "(userName eq \"x\"",
        "userName eq \"x\")",
        "userName eq \"x\" and",
        "and userName eq \"x\"",
        "userName eq \"x\" userName eq \"y\"",
        "emails[type eq \"work\"",
        "emails[]",
        "not userName eq \"x\"",
        "shoeSize eq \"x\"",
        "emails[shoeSize eq \"x\"]",
        "userName eq \"\\x\"",
        "active gt true",
        "active eq \"maybe\"",
        "meta.created gt \"yesterday\"",
        "password eq \"x\"",
        "name eq \"x\"",
        "urn:x:y eq \"x\"",
        "userName[value eq \"x\"]",
        "\u0000"
      })
  void a_filter_that_cannot_be_used_is_refused(String filter) {
    entra.findsUsers(filter).then().refuses(400, "invalidFilter");
  }

  @Test
  void each_limit_of_filters_is_named() {
    entra
        .findsUsers("userName eq \"" + "x".repeat(8 * 1024) + "\"")
        .then()
        .refuses(400, "invalidFilter")
        .tells("8");
    entra
        .findsUsers("(".repeat(33) + "title pr" + ")".repeat(33))
        .then()
        .refuses(400, "invalidFilter")
        .tells("32");
    var conditions = String.join(" or ", Stream.generate(() -> "title pr").limit(201).toList());
    entra.findsUsers(conditions).then().refuses(400, "invalidFilter").tells("200");
  }

  @Test
  void a_filter_at_its_limits_is_answered() {
    entra.findsUsers("(".repeat(32) + "userName pr" + ")".repeat(32)).then().lists(1);
    entra
        .findsUsers(String.join(" or ", Stream.generate(() -> "userName pr").limit(150).toList()))
        .then()
        .lists(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "startIndex=x",
        "count=x",
        "startIndex=99999999999999999999",
        "count=1.5",
        "count=",
        "sortOrder=sideways",
        "attributes=,,",
        "attributes=%00",
        "cursor=x"
      })
  void odd_paging_is_never_a_fault(String query) {
    entra.gets("/Users?" + query).then().answers(200, 400).isScim();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter=%", "filter=%zz", "filter=%C3%28", "%=x", "filter=%E0%80%80"})
  void a_query_that_cannot_be_decoded_is_never_a_fault(String query) {
    new latchkey.it.client.Wire(server().url())
        .send("GET /scim/v2/Users?" + query + " HTTP/1.1", "Authorization: Bearer " + entra.token())
        .then()
        .answers(400, 200);
  }

  // --- ids

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2819c223-7f76-453a-919d-413861904646",
        "x",
        "1",
        "00919288221112222",
        "null",
        "-1",
        "%20",
        "2819C223-7F76-453A-919D-413861904646",
        "2819c2237f76453a919d413861904646",
        "1-1-1-1-1",
        "%00",
        "..%2f..",
        "a%2Fb",
        "%F0%9F%94%91",
        "%27%20or%201=1",
        "bulkId:x",
        "{id}"
      })
  void an_unknown_id_of_any_shape_is_404(String id) {
    var encoded = id.replace("{", "%7B").replace("}", "%7D");
    for (String type : new String[] {"/Users/", "/Groups/"}) {
      refused404(entra.gets(type + encoded));
      refused404(
          entra.asks(
              "PUT", type + encoded, Optional.of("{\"userName\": \"x\", \"displayName\": \"x\"}")));
      refused404(
          entra.asks(
              "PATCH",
              type + encoded,
              Optional.of(
                  "{\"Operations\": [{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"x\"}]}")));
      refused404(entra.asks("DELETE", type + encoded, Optional.empty()));
    }
  }

  // the server itself refuses some encoded paths before the application is asked
  private static void refused404(Answer answer) {
    answer.then().answers(404, 400);
    if (answer.status() == 404) answer.then().refuses(404);
  }

  @Test
  void an_id_in_another_spelling_is_unknown() {
    entra.getsUser(alice.toUpperCase(java.util.Locale.ROOT)).then().refuses(404);
    entra.getsUser(alice.replace("-", "")).then().refuses(404);
    entra.getsUser(alice + "%20").then().refuses(404);
  }

  @Test
  void a_users_id_is_no_groups_id() {
    entra.getsGroup(alice).then().refuses(404);
    entra.deletesGroup(alice).then().refuses(404);
  }

  @Test
  void another_organizations_id_is_as_unknown_as_any() {
    var other = given().entra(Organization.fresh(operator));
    var unknown = alice.substring(0, 35) + (alice.endsWith("0") ? "1" : "0");

    for (String method : new String[] {"GET", "DELETE", "PATCH", "PUT"}) {
      var foreign = refusal(other, method, alice);
      var none = refusal(other, method, unknown);
      assertThat(shape(foreign, alice)).isEqualTo(shape(none, unknown));
    }
    nothingIsStored();
  }

  private static Answer refusal(Directory directory, String method, String id) {
    var body =
        switch (method) {
          case "PATCH" ->
              Optional.of(
                  "{\"Operations\": [{\"op\": \"add\", \"path\": \"title\", \"value\": \"x\"}]}");
          case "PUT" -> Optional.of("{\"userName\": \"x\"}");
          default -> Optional.<String>empty();
        };
    return directory.asks(method, "/Users/" + id, body).refuses(404);
  }

  // but for the id asked for and the id of the request
  private static String shape(Answer answer, String id) {
    return answer
        .text()
        .replace(id, "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
  }

  // --- headers

  @ParameterizedTest
  @ValueSource(
      strings = {"*/*;q=2", "a/b;q=1", "application/xml", "application/scim+json;charset=utf-16"})
  void a_body_of_another_type_is_415(String type) {
    var sender = entra.sending("Content-Type", type);

    sender.postsUser("{\"userName\": \"bob@contoso.example\"}").then().refuses(415);

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ";", "=;=", "; charset=utf-8", "a/b/c"})
  void a_type_that_is_none_is_400(String type) {
    var sender = entra.sending("Content-Type", type);

    sender.postsUser("{\"userName\": \"bob@contoso.example\"}").then().refuses(400);

    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/scim+json; q=x",
        "application/json;q=0.5",
        "application/scim+json; charset=\"UTF-8\""
      })
  void a_type_with_something_odd_behind_it_is_read(String type) {
    var sender = entra.sending("Content-Type", type);

    sender.postsUser("{\"userName\": \"bob@contoso.example\"}").then().answers(201).isScim();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*;q=2", "application/json; q=x", "a/b;q=1", "a/b;qs=7"})
  void administration_refuses_a_type_with_a_weight(String type) {
    var wire = new Wire(server().url());

    wire.send("POST /api/v1/session HTTP/1.1", "Content-Type: " + type, "Content-Length: 0")
        .then()
        .isProblem(415);
  }

  // --- the other doors

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "{}",
        "{\"slug\": 7}",
        "{\"slug\": \"UPPER\"}",
        "{\"slug\": \"x\"}",
        "{\"slug\": \"ok-slug\", \"displayName\": \"\"}",
        "{\"slug\": \"a b\"}"
      })
  void administration_answers_in_problems(String body) {
    operator.posts("/organizations", body).then().isProblem(400);
  }

  @Test
  void administration_knows_no_unknown_ids() {
    operator.gets("/organizations/nobody").then().isProblem(404);
    operator.gets(organization.path() + "/users/x").then().isProblem(404);
    operator
        .gets(organization.path() + "/users/2819c223-7f76-453a-919d-413861904646")
        .then()
        .isProblem(404);
    operator.gets(organization.path() + "/nothing").then().isProblem(404);
    operator
        .posts(organization.path() + "/users/x/suspend", "{\"reason\": \"r\"}")
        .then()
        .isProblem(404);
    operator
        .posts(organization.path() + "/tombstones/x/restore", "{\"reason\": \"r\"}")
        .then()
        .isProblem(404);
    operator.deletes(organization.path() + "/scim/tokens/x").then().isProblem(404);
  }

  @Test
  void the_access_door_answers_in_problems() {
    var product = organization.product();

    product.gets("/users").then().isProblem(400);
    product.asksAbout("x").then().isProblem(404);
    product.asksAboutUserName("nobody").then().isProblem(404);
    product.asksAboutExternalId("nobody").then().isProblem(404);
    product.gets("/changes?after=nonsense").then().isProblem(400);
    product.gets("/changes?after=&wait=x").then().isProblem(400);
    product.gets("/nothing").then().isProblem(404);
  }
}
