package latchkey.it.bulk;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several operations in one request, each as if it had come alone. */
class BulkIT extends Suite {
  private static final String NOBODY = "/Users/00000000-0000-4000-8000-000000000001";
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  private Directory client;

  @BeforeEach
  void a_strict_client_is_connected() {
    client = given().strict(organization);
  }

  // --- R29, R30: operations and what becomes of them

  @Test
  @Proves("R30")
  void r30_each_operation_is_answered_in_the_order_of_the_request() {
    var alice = client.makesUser("alice@contoso.example");
    var bob = client.makesUser("bob@contoso.example");

    var answer =
        Bulk.of()
            .user("c", "carol@contoso.example")
            .puts("/Users/" + alice, "", user("alice2@contoso.example"))
            .patches(
                "/Users/" + alice, "", "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}")
            .deletes("/Users/" + bob, "")
            .sentBy(client);

    answer
        .then()
        .answers(200)
        .isScim()
        .has("/schemas/0", "urn:ietf:params:scim:api:messages:2.0:BulkResponse");
    assertThat(statuses(answer)).containsExactly("201", "200", "200", "204");
    var made = answer.text("/Operations/0/location");
    answer
        .then()
        .has("/Operations/0/method", "POST")
        .has("/Operations/0/bulkId", "c")
        .has("/Operations/0/version", "W/\"1\"")
        .has("/Operations/1/version", "W/\"2\"")
        .has("/Operations/2/version", "W/\"3\"")
        .has("/Operations/3/method", "DELETE")
        .lacks("/Operations/0/response", "/Operations/1/bulkId", "/Operations/3/version");
    assertThat(answer.text("/Operations/2/location"))
        .isEqualTo(client.getsUser(alice).text("/meta/location"));
    assertThat(answer.text("/Operations/3/location")).endsWith("/scim/v2/Users/" + bob);
    client.getsUser(id(made)).then().has("/meta/location", made).hasHeader("ETag", "W/\"1\"");
    client.getsUser(alice).then().has("/userName", "alice2@contoso.example").has("/title", "T");
    client.getsUser(bob).then().refuses(404);
  }

  @Test
  @Proves("R30")
  void r30_a_failure_says_what_it_would_have_said_alone() {
    client.makesUser("alice@contoso.example");

    var answer =
        Bulk.of()
            .user("a", "Alice@contoso.example")
            .deletes(NOBODY, "")
            .patches(NOBODY, "", "{\"op\": \"add\", \"path\": \"shoeSize\", \"value\": \"44\"}")
            .posts("/Users", "n", "{\"schemas\": [\"%s\"]}".formatted(Bulk.USER))
            .user("b", "bob@contoso.example")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("409", "404", "400", "400", "201");
    answer
        .then()
        .lacks("/Operations/0/location", "/Operations/0/version")
        .has("/Operations/0/bulkId", "a")
        .has("/Operations/0/response/schemas/0", ERROR)
        .has("/Operations/0/response/status", "409")
        .has("/Operations/0/response/scimType", "uniqueness")
        .has("/Operations/2/response/scimType", "invalidPath")
        .has("/Operations/3/response/scimType", "invalidValue");
    assertThat(answer.text("/Operations/1/location")).endsWith(NOBODY);
    client.gets("/Users").then().lists(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "{\"method\": \"post\", \"path\": \"/Users\", \"bulkId\": \"x\", \"data\": {}}",
        "{\"method\": \"GET\", \"path\": \"/Users\"}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"data\": {}}",
        "{\"method\": \"POST\", \"bulkId\": \"x\", \"data\": {}}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"x\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Schemas/x\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Bulk\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Users\"}"
      })
  @Proves("R29")
  void r29_an_operation_that_cannot_be_read_fails_alone(String operation) {
    var answer = Bulk.of().with(operation).user("b", "bob@contoso.example").sentBy(client);

    assertThat(statuses(answer)).containsExactly("400", "201");
  }

  @Test
  @Proves("R29")
  void r29_a_bulk_id_that_is_given_twice_is_400_for_both() {
    var answer =
        Bulk.of().user("a", "a@contoso.example").user("a", "b@contoso.example").sentBy(client);

    assertThat(statuses(answer)).containsExactly("400", "400");
    client.gets("/Users").then().lists(0);
  }

  @Test
  @Proves("R29")
  void r29_a_version_guards_its_operation_alone() {
    var alice = client.makesUser("alice@contoso.example");

    var answer =
        Bulk.of()
            .patches(
                "/Users/" + alice,
                ", \"version\": \"W/\\\"1\\\"\"",
                "{\"op\": \"add\", \"path\": \"title\", \"value\": \"A\"}")
            .patches(
                "/Users/" + alice,
                ", \"version\": \"W/\\\"1\\\"\"",
                "{\"op\": \"add\", \"path\": \"title\", \"value\": \"B\"}")
            .deletes("/Users/" + alice, ", \"version\": \"W/\\\"9\\\"\"")
            .puts(
                "/Users/" + alice, ", \"version\": \"W/\\\"2\\\"\"", user("alice3@contoso.example"))
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("200", "412", "412", "200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"Operations\": []}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"]}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": {}}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"failOnErrors\": \"1\", \"Operations\": []}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"failOnErrors\": -1, \"Operations\": []}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"failOnErrors\": 1.5, \"Operations\": []}"
      })
  @Proves("R29")
  void what_is_no_bulk_is_refused_as_a_whole(String body) {
    client.asks("POST", "/Bulk", Optional.of(body)).then().answers(400).isScim();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"\\u0000\"}",
        "{\"a\": \"\\ud800\"}",
        "{\"a\": 1e999999999}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}"
      })
  void what_json_may_not_hold_is_refused_before_anything_is_done(String data) {
    Bulk.of()
        .user("a", "a@contoso.example")
        .posts("/Users", "b", data)
        .sentBy(client)
        .then()
        .answers(400)
        .isScim();

    client.gets("/Users").then().lists(0);
  }

  @Test
  void hostile_references_are_values_like_any_other() {
    var answer =
        Bulk.of()
            .deletes("/Users/bulkId:", "")
            .deletes("/Users/bulkId:a;drop table users", "")
            .deletes("/Users/..", "")
            .user("$1\\\\x", "x@contoso.example")
            .group("g", "G", "bulkId:$1\\\\x")
            .group("h", "bulkId:g")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("404", "400", "404", "201", "201", "201");
  }

  // --- R31: references

  @Test
  @Proves("R31")
  void r31_references_go_forward_and_backward_in_data_and_paths() {
    var dora = client.makesUser("dora@contoso.example");

    var answer =
        Bulk.of()
            .group("g", "Guards", "bulkId:u", dora)
            .user("u", "alice@contoso.example")
            .user("v", "bob@contoso.example", "bulkId:u")
            .patches(
                "/Groups/bulkId:g",
                "",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"bulkId:v\"}]}")
            .patches(
                "/Groups/bulkId:g",
                "",
                "{\"op\": \"remove\", \"path\": \"members[value eq \\\"bulkId:u\\\"]\"}")
            .patches(
                "/Users/bulkId:v",
                "",
                "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guard\"}")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("201", "201", "201", "204", "204", "200");
    var alice = id(answer.text("/Operations/1/location"));
    var bob = id(answer.text("/Operations/2/location"));
    var guards = id(answer.text("/Operations/0/location"));
    assertThat(answer.text("/Operations/3/location"))
        .isEqualTo(answer.text("/Operations/0/location"));
    answer.then().has("/Operations/4/version", "W/\"3\"");
    assertThat(members(guards)).containsExactlyInAnyOrder(dora, bob);
    client
        .getsUser(bob)
        .then()
        .has("/" + Bulk.ENTERPRISE + "/manager/value", alice)
        .has("/title", "Guard")
        .hasHeader("ETag", answer.text("/Operations/5/version"));
  }

  @Test
  @Proves("R31")
  void r31_managers_may_go_in_circles() {
    var answer =
        Bulk.of()
            .user("a", "a@contoso.example", "bulkId:b")
            .user("b", "b@contoso.example", "bulkId:c")
            .user("c", "c@contoso.example", "bulkId:a")
            .user("s", "self@contoso.example", "bulkId:s")
            .group("g", "All of them", "bulkId:a", "bulkId:b", "bulkId:c", "bulkId:s")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("201", "201", "201", "201", "201");
    var ids = new ArrayList<String>();
    for (int i = 0; i < 4; i++) ids.add(id(answer.text("/Operations/" + i + "/location")));
    int[] managers = {1, 2, 0, 3};
    for (int i = 0; i < 4; i++) {
      client
          .gets("/Users/" + ids.get(i) + "?excludedAttributes=groups")
          .then()
          .has("/" + Bulk.ENTERPRISE + "/manager/value", ids.get(managers[i]))
          .has("/" + Bulk.ENTERPRISE + "/department", "D")
          .hasHeader("ETag", answer.text("/Operations/" + i + "/version"));
    }
    assertThat(members(id(answer.text("/Operations/4/location"))))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  @Proves("R31")
  void r31_a_circle_with_a_failure_leaves_nobody_behind() {
    client.makesUser("taken@contoso.example");

    var answer =
        Bulk.of()
            .user("a", "a@contoso.example", "bulkId:b")
            .user("b", "taken@contoso.example", "bulkId:a")
            .group("g", "Guards", "bulkId:a")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("409", "409", "409");
    answer
        .then()
        .has("/Operations/1/response/scimType", "uniqueness")
        .lacks(
            "/Operations/0/location",
            "/Operations/0/response/scimType",
            "/Operations/2/response/scimType");
    client.gets("/").then().lists(1);
    client.makesUser("a@contoso.example");
  }

  @Test
  @Proves("R31")
  void r31_a_circle_that_cannot_be_resolved_is_409() {
    var answer = Bulk.of().user("a", "bulkId:b").user("b", "bulkId:a").sentBy(client);

    assertThat(statuses(answer)).containsExactly("409", "409");
    client.gets("/Users").then().lists(0);
  }

  @Test
  @Proves("R31")
  void r31_what_nothing_makes_is_400_and_what_failed_is_409() {
    var answer =
        Bulk.of()
            .group("g", "Guards", "bulkId:nobody")
            .posts("/Users", "x", "{\"schemas\": [\"%s\"]}".formatted(Bulk.USER))
            .group("h", "Keepers", "bulkId:x")
            .deletes("/Groups/bulkId:h", "")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("400", "400", "409", "409");
    answer
        .then()
        .has("/Operations/0/response/scimType", "invalidValue")
        .lacks("/Operations/3/location");
    client.gets("/").then().lists(0);
  }

  // --- R32: failures

  @Test
  @Proves("R32")
  void r32_without_a_limit_failures_stop_nothing() {
    var bulk = Bulk.of();
    for (int i = 0; i < 20; i++)
      bulk.deletes(NOBODY, "").user("u" + i, "u" + i + "@contoso.example");

    var answer = bulk.sentBy(client);

    assertThat(statuses(answer)).hasSize(40).containsOnly("404", "201");
    client.gets("/Users").then().lists(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  @Proves("R32")
  void r32_after_as_many_failures_the_rest_is_neither_done_nor_reported(int limit) {
    var answer =
        Bulk.of()
            .failingOn(limit)
            .user("a", "a@contoso.example")
            .deletes(NOBODY, "")
            .user("b", "b@contoso.example")
            .deletes(NOBODY, "")
            .user("c", "c@contoso.example")
            .sentBy(client);

    answer.then().answers(200);
    int done = limit < 2 ? 1 : limit == 2 ? 2 : 3;
    assertThat(statuses(answer)).hasSize(limit < 2 ? 2 : limit == 2 ? 4 : 5);
    client.gets("/Users").then().lists(done);
  }

  // --- R33: limits

  @Test
  @Proves("R33")
  void r33_the_limits_are_published() {
    client
        .gets("/ServiceProviderConfig")
        .then()
        .has("/bulk/supported", true)
        .has("/bulk/maxOperations", 1_000)
        .has("/bulk/maxPayloadSize", 4_194_304);
  }

  @Test
  @Proves("R33")
  void r33_a_thousand_operations_are_done() {
    var bulk = Bulk.of();
    var members = new String[998];
    for (int i = 0; i < members.length; i++) members[i] = "bulkId:u" + i;
    bulk.group("g", "Everybody", members);
    for (int i = 0; i < members.length; i++) bulk.user("u" + i, "u" + i + "@contoso.example");
    bulk.patches(
        "/Groups/bulkId:g",
        "",
        "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"All\"}");

    var answer = bulk.sentBy(client);

    assertThat(statuses(answer)).hasSize(1_000).endsWith("204").containsOnly("201", "204");
    client.gets("/Users?count=1").then().has("/totalResults", 998);
    var everybody = id(answer.text("/Operations/0/location"));
    assertThat(members(everybody)).hasSize(998);
    client.getsGroup(everybody).then().has("/displayName", "All");
  }

  @Test
  @Proves("R33")
  void r33_one_operation_more_is_413_and_nothing_is_done() {
    var bulk = Bulk.of();
    for (int i = 0; i <= 1_000; i++) bulk.user("u" + i, "u" + i + "@contoso.example");

    bulk.sentBy(client).then().refuses(413).tells("1000", "maxOperations");

    client.gets("/Users").then().lists(0);
  }

  @Test
  @Proves("R33")
  void r33_a_body_of_the_limit_is_read() {
    var bulk = Bulk.of().user("a", "a@contoso.example").json();
    var padded = bulk + " ".repeat(4 * 1024 * 1024 - bulk.length());

    assertThat(statuses(client.asks("POST", "/Bulk", Optional.of(padded)))).containsExactly("201");
    client.asks("POST", "/Bulk", Optional.of(padded + " ")).then().refuses(413).tells("4194304");
  }

  @Test
  @Proves("R33")
  void r33_a_body_over_the_limit_is_413_and_names_it() {
    var padding = " ".repeat(4 * 1024 * 1024);

    client
        .asks(
            "POST", "/Bulk", Optional.of(Bulk.of().user("a", "a@contoso.example").json() + padding))
        .then()
        .refuses(413)
        .tells("4194304");

    client.gets("/Users").then().lists(0);
  }

  @Test
  @Proves("R33")
  void r33_what_is_too_large_alone_is_too_large_in_a_bulk_of_allowed_size() {
    var many = new StringBuilder();
    for (int i = 0; i < 20; i++)
      many.append(i == 0 ? "" : ",")
          .append("{\"value\": \"")
          .append("x".repeat(60_000))
          .append(i)
          .append("\"}");

    var answer =
        Bulk.of()
            .posts(
                "/Users",
                "big",
                "{\"schemas\": [\"%s\"], \"userName\": \"big@contoso.example\", \"roles\": [%s]}"
                    .formatted(Bulk.USER, many))
            .user("a", "a@contoso.example")
            .sentBy(client);

    assertThat(statuses(answer)).containsExactly("413", "201");
    assertThat(answer.text("/Operations/0/response/detail")).contains("1048576");
  }

  // --- each operation is as strict, as tolerant and as confined as a request of its own

  @Test
  void tolerances_hold_for_each_operation_by_the_clients_profile() {
    var spelled = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
    var entra = given().entra(Organization.fresh(operator));
    var alice = client.makesUser("alice@contoso.example");
    var bob = entra.makesUser("bob@contoso.example");

    assertThat(statuses(Bulk.of().patches("/Users/" + alice, "", spelled).sentBy(client)))
        .containsExactly("400");
    assertThat(statuses(Bulk.of().patches("/Users/" + bob, "", spelled).sentBy(entra)))
        .containsExactly("200");
    entra.getsUser(bob).then().has("/active", false);
  }

  @Test
  void nothing_of_another_organization_is_reached() {
    var alice = client.makesUser("alice@contoso.example");
    var other = given().strict(Organization.fresh(operator));

    var answer =
        Bulk.of()
            .deletes("/Users/" + alice, "")
            .puts("/Users/" + alice, "", user("mallory@contoso.example"))
            .group("g", "Guards", alice)
            .sentBy(other);

    assertThat(statuses(answer)).containsExactly("404", "404", "400");
    client.getsUser(alice).then().answers(200).has("/userName", "alice@contoso.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void only_post_is_offered(String method) {
    client
        .asks(method, "/Bulk", Optional.of("{}"))
        .then()
        .refuses(405)
        .hasHeader("Allow", "OPTIONS, POST");
  }

  private static String user(String userName) {
    return "{\"schemas\": [\"%s\"], \"userName\": \"%s\"}".formatted(Bulk.USER, userName);
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private List<String> members(String group) {
    var found = new ArrayList<String>();
    client.getsGroup(group).at("/members").forEach(one -> found.add(one.path("value").asText()));
    return found;
  }

  private static List<String> statuses(Answer answer) {
    answer.then().answers(200);
    var found = new ArrayList<String>();
    for (JsonNode one : answer.at("/Operations")) {
      assertThat(one.path("status").isTextual()).isTrue();
      found.add(one.path("status").asText());
    }
    return found;
  }
}
