package latchkey.it;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import latchkey.it.client.Json;
import latchkey.it.client.Suite;
import latchkey.it.server.Server;
import org.junit.jupiter.api.Test;

/** The pages are held to their word: commands run as they are, tables are true. */
class ReadmeIT extends Suite {
  private static final String ANY = "…";
  private static final String YES = "✓";

  @Test
  void the_commands_of_the_readme_answer_what_it_shows() {
    var page = Page.of("README.md");
    var commands = page.blocks("sh").stream().map(Page.Block::text).toList();

    var printed = new Shell(environment(Map.of("ORG", organization.slug() + "-too"))).run(commands);

    assertThat(shown(page, printed)).isNotEmpty().allSatisfy(Shown::holds);
    assertThat(String.join("", printed)).contains("\"access\":\"denied\"");
  }

  @Test
  void the_commands_for_an_administrator_of_entra_run() {
    var entra = given().entra(organization);
    var person = entra.makesUser("ada@contoso.example");
    var request = entra.getsUser(person).requestId().toString();
    var token = organization.issues("scim").id();
    var names =
        Map.of("ORG", organization.slug(), "ID", person, "TOKEN_ID", token, "REQUEST", request);
    var commands = Page.of("docs/entra.md").blocks("sh").stream().map(Page.Block::text).toList();

    var printed = new Shell(environment(names)).run(commands);

    assertThat(String.join("", printed)).contains("/scim/v2\"").contains("\"token\":\"lk_scim_");
    organization.product().asksAbout(person).answers(200).has("/reasons/0", "ADMINISTRATOR");
  }

  @Test
  void the_attributes_for_entra_can_be_filtered_where_the_table_says_so() {
    var entra = given().entra(organization);
    var rows = Page.of("docs/entra.md").rows();

    var filterable = rows.stream().filter(row -> row.third().equals(YES)).toList();

    assertThat(filterable).hasSizeGreaterThan(20);
    for (Page.Row row : filterable) {
      var filter = row.code() + " eq " + (row.second().equals("Boolean") ? "true" : "\"x\"");
      var found =
          row.code().equals("members") ? entra.findsGroups(filter) : entra.findsUsers(filter);
      found.lists(0);
    }
  }

  @Test
  void the_attributes_for_entra_are_required_where_the_table_says_so() {
    var entra = given().entra(organization);

    var required =
        Page.of("docs/entra.md").rows().stream().filter(row -> row.fourth().equals(YES)).toList();

    assertThat(required).extracting(Page.Row::code).containsExactly("userName", "displayName");
    assertThat(requiredBy(entra.gets("/Schemas").answers(200).at("/Resources")))
        .containsExactlyInAnyOrder("userName", "displayName");
  }

  @Test
  void what_the_log_of_entra_may_quote_is_in_the_table_of_troubles() {
    var quotes = Page.of("docs/entra.md").quotes();

    var details = new Troubles(operator).met();

    assertThat(details)
        .allSatisfy(
            detail ->
                assertThat(quotes)
                    .describedAs(detail)
                    .anyMatch(quote -> quote.matcher(detail).matches()));
  }

  private Map<String, String> environment(Map<String, String> names) {
    var all = new java.util.HashMap<>(names);
    all.put("URL", server().url());
    all.put("PASSWORD", Server.PASSWORD);
    return all;
  }

  /** An answer as a page shows it under a block of commands, and as it came. */
  private record Shown(JsonNode promised, JsonNode answered) {
    void holds() {
      assertThat(alike(promised, answered)).describedAs(promised + "\n" + answered).isTrue();
    }
  }

  private static List<Shown> shown(Page page, List<String> printed) {
    var found = new ArrayList<Shown>();
    int commands = 0;
    for (Page.Block block : page.blocks("sh", "json")) {
      if (block.language().equals("sh")) commands++;
      else found.add(new Shown(Json.read(block.text()), Json.read(printed.get(commands - 1))));
    }
    return found;
  }

  private static boolean alike(JsonNode promised, JsonNode answered) {
    if (promised.asText().equals(ANY)) return answered.isValueNode();
    if (!promised.isContainerNode()) return promised.equals(answered);
    return names(promised).equals(names(answered))
        && promised.size() == answered.size()
        && pairs(promised, answered).allMatch(pair -> alike(pair.promised(), pair.answered()));
  }

  private static Stream<Shown> pairs(JsonNode promised, JsonNode answered) {
    if (promised.isArray()) {
      return Stream.iterate(0, i -> i < promised.size(), i -> i + 1)
          .map(i -> new Shown(promised.get(i), answered.path(i)));
    }
    return names(promised).stream()
        .map(name -> new Shown(promised.path(name), answered.path(name)));
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().toList();
  }

  private static List<String> requiredBy(JsonNode schemas) {
    return elements(schemas)
        .flatMap(schema -> elements(schema.path("attributes")))
        .filter(attribute -> attribute.path("required").asBoolean())
        .map(attribute -> attribute.path("name").asText())
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
