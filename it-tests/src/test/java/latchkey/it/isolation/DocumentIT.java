package latchkey.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import latchkey.it.client.Address;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.client.Json;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The document at /openapi is complete and true: each of its examples is really sent, and what is
 * answered is what it says. That operations are no more and no fewer, {@link IsolationIT} proves.
 *
 * <p>With {@code -Dopenapi.rewrite=true} examples that are missing are written down.
 */
class DocumentIT {
  /** Answers that never end, or take a month to become possible; other suites have them. */
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of(
          "GET /api/v1/organizations/{slug}/provisioning/events",
          "POST /api/v1/organizations/{slug}/tombstones/{id}/purge");

  private static final boolean REWRITE = Boolean.getBoolean("openapi.rewrite");

  private static Server server;
  private static JsonNode document;

  @BeforeAll
  static void the_document_is_read() {
    server = Servers.onH2();
    document = Address.of(server, "/openapi").asks("GET", "", "").answers(200).body();
  }

  static List<Row> rows() {
    return Rows.ALL;
  }

  static Stream<Row> tried() {
    return Rows.ALL.stream().filter(it -> !TOLD_ELSEWHERE.contains(it.endpoint().toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tried")
  void an_example_that_is_sent_is_answered_as_it_says(Row row) {
    var operation = Operation.of(document, row);
    var tenant = Tenant.fresh(server);
    if (row.thing().equals("administrator")) tenant.administered(server);
    var words = new Words(tenant);
    if (REWRITE && operation.status() == 0) {
      record(operation, tenant, words);
      return;
    }

    var body = operation.request().map(DocumentIT::text).map(words::spoken).orElse("");
    var answer = operation.done(server, tenant, key(operation, tenant), body);

    answer.answers(operation.status());
    assertThat(differences(operation, answer)).as("%s%n%s", row, answer).isEmpty();
  }

  private static void record(Operation operation, Tenant tenant, Words words) {
    var body = words.spoken(Words.written(operation.row().body()));
    var answer = operation.done(server, tenant, key(operation, tenant), body);
    if (answer.status() < 300) Examples.write(operation, words, answer);
    else System.err.println("no example: " + operation.row() + " " + answer);
  }

  private static String text(JsonNode example) {
    return example.isTextual() ? example.asText() : example.toString();
  }

  // one of the keys that the document names
  private static String key(Operation operation, Tenant tenant) {
    var names = new TreeSet<String>();
    operation.told().path("security").forEach(it -> it.fieldNames().forEachRemaining(names::add));
    if (names.isEmpty()) return "";
    return switch (names.first()) {
      case "administrator" -> Administrator.operatorOf(server).token();
      case "product" -> tenant.key("product");
      case "directory" -> tenant.key("directory");
      default -> throw new AssertionError("nobody has the key " + names);
    };
  }

  private static List<String> differences(Operation operation, Answer answer) {
    var told = operation.answer();
    if (told.isEmpty()) return answer.text().isEmpty() ? List.of() : List.of("has a body");
    var type = operation.answerType();
    if (!answer.header("content-type").orElse("").startsWith(type)) return List.of("is no " + type);
    if (told.get().path("example").isTextual()) return List.of();
    return Shape.differences(told.get().path("schema"), answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void an_operation_says_what_it_is_what_it_takes_and_how_it_refuses(Row row) {
    var told = Operation.of(document, row).told();

    assertThat(told.path("summary").asText()).isNotBlank();
    assertThat(told.path("tags")).hasSize(1);
    assertThat(Operation.of(document, row).status()).isBetween(200, 204);
    for (var answer : told.path("responses").properties()) {
      assertThat(answer.getValue().path("description").asText()).isNotBlank();
      if (answer.getKey().startsWith("4")) {
        assertThat(Operation.media(answer.getValue()).orElse(MissingNode.getInstance()).toString())
            .contains("#/components/schemas/");
      }
    }
    for (JsonNode parameter : told.path("parameters")) {
      assertThat(parameter.path("description").asText()).as(parameter.toString()).isNotBlank();
    }
  }

  @Test
  void errors_are_as_they_are_told() {
    var expected =
        Map.of(
            "/api/v1/organizations/nobody", "Problem",
            "/scim/v2/Users/nobody", "ScimError",
            "/access/v1/users/nobody", "Problem");
    var tenant = Tenant.fresh(server);
    var keys =
        Map.of(
            "/api", Administrator.operatorOf(server).token(),
            "/scim", tenant.key("directory"),
            "/access", tenant.key("product"));

    var differences = new TreeMap<String, List<String>>();
    expected.forEach(
        (path, schema) -> {
          var key = keys.get(path.substring(0, path.indexOf('/', 1)));
          var refused = Address.of(server, path).asks("GET", key, "").answers(404);
          differences.put(
              path,
              Shape.differences(document.at("/components/schemas/" + schema), refused.body()));
        });

    assertThat(differences.values()).containsOnly(List.of());
  }

  @Test
  void keys_to_each_door_are_told() {
    assertThat(document.at("/components/securitySchemes").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("administrator", "directory", "directoryClient", "product");
    assertThat(
            document
                .at("/components/securitySchemes/directoryClient/flows/clientCredentials/tokenUrl")
                .asText())
        .isEqualTo("/oauth2/token");
    assertThat(Json.read(document.toString()).path("openapi").asText()).startsWith("3.");
  }
}
