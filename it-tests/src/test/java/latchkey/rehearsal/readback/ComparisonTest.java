package latchkey.rehearsal.readback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.rehearsal.ScimStub;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.readback.Expectation.ExpectedGroup;
import latchkey.rehearsal.readback.Expectation.ExpectedUser;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Target;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Mapping MAPPING =
      MappingFile.parse(
          """
          users userName = [userPrincipalName]
          users title = [jobTitle]
          users urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager = [manager]
          groups displayName = [displayName]
          groups members = [members]
          """);
  private static final String ADA =
      """
      {"id": "a", "userName": "ada", "title": "Guard",
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "b"}}}
      """;
  private static final String BRUNO = "{\"id\": \"b\", \"userName\": \"bruno\"}";
  private static final String GUARDS =
      "{\"id\": \"g\", \"displayName\": \"Guards\", \"members\": [{\"value\": \"a\"}, {\"value\":"
          + " \"b\"}]}";

  private static final Expectation EXPECTED =
      new Expectation(
          Map.of(
              "a",
                  new ExpectedUser(
                      "ada", Map.of("userName", "ada", "title", "Guard"), Optional.of("b")),
              "b", new ExpectedUser("bruno", Map.of("userName", "bruno"), Optional.of(""))),
          Map.of("g", group(false)),
          List.of());

  private static ExpectedGroup group(boolean foreign) {
    return new ExpectedGroup(
        "Guards", Map.of("displayName", "Guards"), Set.of("a", "b"), foreign, Set.of("c"));
  }

  private static Listing listing(String... resources) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (String resource : resources)
      byId.put(Json.read(resource).path("id").asText(), Json.read(resource));
    return new Listing(byId, List.of());
  }

  private static List<String> differences(Listing users, Listing groups) {
    return Comparison.differences(EXPECTED, MAPPING, users, groups, true);
  }

  @Test
  void a_target_that_equals_the_source_has_no_differences() {
    assertThat(differences(listing(ADA, BRUNO), listing(GUARDS))).isEmpty();
  }

  @Test
  void a_missing_member_is_found() {
    assertThat(
            differences(listing(ADA, BRUNO), listing(GUARDS.replace(", {\"value\": \"b\"}", ""))))
        .containsExactly("Groups Guards: 1 missing members, such as b");
  }

  @Test
  void a_surplus_member_is_found() {
    String surplus = GUARDS.replace("[{", "[{\"value\": \"x\"}, {");

    assertThat(differences(listing(ADA, BRUNO), listing(surplus)))
        .containsExactly("Groups Guards: 1 surplus members, such as x");
  }

  @Test
  void a_member_listed_twice_is_found() {
    String twice = GUARDS.replace("[{", "[{\"value\": \"a\"}, {");

    assertThat(differences(listing(ADA, BRUNO), listing(twice)))
        .containsExactly("Groups Guards: a member is listed twice");
  }

  @Test
  void a_differing_attribute_is_found_even_if_only_by_case() {
    assertThat(differences(listing(ADA.replace("Guard", "guard"), BRUNO), listing(GUARDS)))
        .containsExactly("Users ada: title is \"guard\", but \"Guard\" in the source");
  }

  @Test
  void a_value_that_should_not_be_there_is_found() {
    String titled = BRUNO.replace("}", ", \"title\": \"Boss\"}");

    assertThat(differences(listing(ADA, titled), listing(GUARDS)))
        .containsExactly("Users bruno: title is \"Boss\", but \"\" in the source");
  }

  @Test
  void another_manager_is_found() {
    assertThat(differences(listing(ADA.replace("\"b\"", "\"a\""), BRUNO), listing(GUARDS)))
        .containsExactly("Users ada: manager is \"a\", but \"b\" in the source");
  }

  @Test
  void a_missing_user_and_a_missing_group_are_found() {
    assertThat(differences(listing(ADA), listing()))
        .contains("Users bruno: not in the target", "Groups Guards: not in the target");
  }

  @Test
  void a_stranger_is_found_where_nobody_else_provisions() {
    Listing users = listing(ADA, BRUNO, "{\"id\": \"x\"}");

    assertThat(differences(users, listing(GUARDS))).containsExactly("Users x: not in the source");
    assertThat(Comparison.differences(EXPECTED, MAPPING, users, listing(GUARDS), false)).isEmpty();
  }

  @Test
  void a_group_that_was_there_before_may_keep_its_members_but_not_those_taken_out() {
    Expectation expected = new Expectation(EXPECTED.users(), Map.of("g", group(true)), List.of());
    String more = GUARDS.replace("[{", "[{\"value\": \"x\"}, {\"value\": \"c\"}, {");

    assertThat(Comparison.differences(expected, MAPPING, listing(ADA, BRUNO), listing(more), false))
        .containsExactly("Groups Guards: 1 surplus members, such as c");
  }

  @Test
  void everything_is_read_however_short_the_pages_are() {
    try (ScimStub server = new ScimStub()) {
      for (int i = 0; i < 120; i++) server.users.put("" + i, Json.object().put("id", "" + i));
      Target target = new Target(server.url(), Map.of("Authorization", "Bearer " + ScimStub.TOKEN));

      Listing users = Listing.all(target, "Users", 100);

      assertThat(users.byId()).hasSize(120);
      assertThat(users.faults()).isEmpty();
    }
  }

  @Test
  void an_id_on_two_pages_is_a_difference() {
    try (ScimStub server = new ScimStub()) {
      for (int i = 0; i < 60; i++) server.users.put("" + i, Json.object().put("id", "" + i % 59));
      Target target = new Target(server.url(), Map.of("Authorization", "Bearer " + ScimStub.TOKEN));

      assertThat(Listing.all(target, "Users", 100).faults())
          .containsExactly("Users: 0 is on two pages");
    }
  }
}
