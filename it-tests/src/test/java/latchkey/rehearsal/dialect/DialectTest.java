package latchkey.rehearsal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Request;
import org.junit.jupiter.api.Test;

class DialectTest {
  private static final String URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final Dialect DEFAULT = Dialect.named("default");
  private static final Dialect FLAG = Dialect.named("flag");
  private static final Dialect OKTA = Dialect.named("okta");

  private static final List<Change> CHANGES =
      List.of(
          new Change("displayName", Optional.of("Ada"), "Ada Örnek"),
          new Change("name.familyName", Optional.of("Testwell"), "Örnek"),
          new Change("emails[type eq \"work\"].value", Optional.empty(), "ada@contoso.example"),
          new Change(URN + ":department", Optional.empty(), "R&D"));
  private static final List<Change> DISABLE =
      List.of(new Change("active", Optional.of("True"), "False"));
  private static final Member ADA = new Member("u1", "ada@contoso.example");
  private static final Member BRUNO = new Member("u2", "bruno@contoso.example");

  private static void assertBody(Request request, String json) {
    assertThat(request.body().orElseThrow()).isEqualTo(Json.read(json));
  }

  private static JsonNode operations(Request request) {
    return request.body().orElseThrow().path("Operations");
  }

  private static Map<String, String> ada() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("userName", "ada@contoso.example");
    values.put("active", "True");
    values.put("emails[type eq \"work\"].value", "ada@mail.contoso.example");
    values.put("name.givenName", "Ada");
    values.put("name.familyName", "Testwell");
    values.put("phoneNumbers[type eq \"mobile\"].value", "+49 176 04069000");
    values.put("externalId", "ada");
    values.put(URN + ":department", "R&D");
    return values;
  }

  @Test
  void entra_creates_a_user_with_everything_that_has_a_value() {
    assertBody(
        DEFAULT.createUser(ada()),
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "userName": "ada@contoso.example", "active": true,
         "emails": [{"primary": true, "type": "work", "value": "ada@mail.contoso.example"}],
         "name": {"givenName": "Ada", "familyName": "Testwell"},
         "phoneNumbers": [{"type": "mobile", "value": "+49 176 04069000"}],
         "externalId": "ada",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "R&D"},
         "meta": {"resourceType": "User"}, "roles": []}
        """);
  }

  @Test
  void entra_creates_a_group_without_members_and_with_microsofts_own_schema() {
    assertBody(
        DEFAULT.createGroup(Map.of("displayName", "Berlin HQ – Main entrance", "externalId", "g")),
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group",
                     "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
         "displayName": "Berlin HQ – Main entrance", "externalId": "g", "meta": {"resourceType": "Group"}}
        """);
  }

  @Test
  void entra_sends_one_capital_operation_for_each_attribute() {
    assertBody(
        DEFAULT.amendUser("u", Json.object(), CHANGES),
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "Replace", "path": "displayName", "value": "Ada Örnek"},
          {"op": "Replace", "path": "name.familyName", "value": "Örnek"},
          {"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "ada@contoso.example"},
          {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
           "value": "R&D"}]}
        """);
  }

  @Test
  void with_the_flag_attributes_go_together_and_filtered_paths_alone() {
    assertBody(
        FLAG.amendUser("u", Json.object(), CHANGES),
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "add", "path": "emails[type eq \\"work\\"].value", "value": "ada@contoso.example"},
          {"op": "add", "value": {
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "R&D"}},
          {"op": "replace", "value": {"displayName": "Ada Örnek", "name.familyName": "Örnek"}}]}
        """);
  }

  @Test
  void okta_puts_the_whole_user_with_what_the_server_echoed() {
    JsonNode current =
        Json.read(
            """
            {"id": "u", "displayName": "Ada", "groups": [{"value": "g"}], "meta": {"version": "1"},
             "emails": [{"type": "home", "value": "home@contoso.example"}]}
            """);

    Request request = OKTA.amendUser("u", current, CHANGES);

    assertThat(request.method()).isEqualTo("PUT");
    assertBody(
        request,
        """
        {"id": "u", "displayName": "Ada Örnek", "groups": [{"value": "g"}], "meta": {"version": "1"},
         "emails": [{"type": "home", "value": "home@contoso.example"},
                    {"primary": true, "type": "work", "value": "ada@contoso.example"}],
         "name": {"familyName": "Örnek"},
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "R&D"}}
        """);
  }

  @Test
  void a_leaver_is_the_text_false_the_value_false_or_an_object_with_it() {
    assertThat(operations(DEFAULT.amendUser("u", Json.object(), DISABLE)))
        .isEqualTo(Json.read("[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]"));
    assertThat(operations(FLAG.amendUser("u", Json.object(), DISABLE)))
        .isEqualTo(Json.read("[{\"op\":\"replace\",\"value\":{\"active\":false}}]"));
    assertThat(operations(OKTA.amendUser("u", Json.object(), DISABLE)))
        .isEqualTo(Json.read("[{\"op\":\"replace\",\"value\":{\"active\":false}}]"));
  }

  @Test
  void entra_adds_and_removes_members_by_a_value_array() {
    List<Request> requests = DEFAULT.amendMembers("g", "Guards", List.of(ADA), List.of(BRUNO));

    assertThat(operations(requests.get(0)))
        .isEqualTo(
            Json.read(
                "[{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u2\"}]}]"));
    assertThat(operations(requests.get(1)))
        .isEqualTo(
            Json.read(
                "[{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u1\"}]}]"));
  }

  @Test
  void with_the_flag_each_member_is_removed_by_a_filter_in_the_path() {
    Request request = FLAG.amendMembers("g", "Guards", List.of(), List.of(ADA, BRUNO)).get(0);

    assertThat(operations(request))
        .isEqualTo(
            Json.read(
                """
                [{"op": "remove", "path": "members[value eq \\"u1\\"]"},
                 {"op": "remove", "path": "members[value eq \\"u2\\"]"}]
                """));
  }

  @Test
  void okta_repeats_the_name_with_the_id_inside_at_every_change_of_members() {
    Request request = OKTA.amendMembers("g", "Guards", List.of(ADA), List.of()).get(0);

    assertThat(operations(request))
        .isEqualTo(
            Json.read(
                """
                [{"op": "replace", "value": {"id": "g", "displayName": "Guards"}},
                 {"op": "add", "path": "members", "value": [{"value": "u1", "display": "ada@contoso.example"}]}]
                """));
  }

  @Test
  void many_members_are_sent_in_batches() {
    List<Member> many =
        java.util.stream.IntStream.range(0, 250).mapToObj(i -> new Member("u" + i, "")).toList();

    List<Request> requests = DEFAULT.amendMembers("g", "Everybody", many, List.of());

    assertThat(requests).hasSize(3);
    assertThat(operations(requests.get(2)).get(0).path("value")).hasSize(50);
  }

  @Test
  void a_manager_is_a_bare_id_an_object_or_part_of_the_whole() {
    String path = URN + ":manager";

    assertThat(operations(DEFAULT.assignManager("u", Json.object(), Optional.of("m"))))
        .isEqualTo(Json.read("[{\"op\":\"Add\",\"path\":\"" + path + "\",\"value\":\"m\"}]"));
    assertThat(operations(FLAG.assignManager("u", Json.object(), Optional.of("m"))))
        .isEqualTo(
            Json.read("[{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":{\"value\":\"m\"}}]"));
    assertBody(
        OKTA.assignManager("u", Json.object(), Optional.of("m")),
        "{\"" + URN + "\":{\"manager\":{\"value\":\"m\"}}}");
  }

  @Test
  void a_manager_is_cleared_by_an_empty_value() {
    JsonNode current = Json.read("{\"" + URN + "\":{\"manager\":{\"value\":\"m\"}}}");
    String path = URN + ":manager";

    assertThat(operations(DEFAULT.assignManager("u", current, Optional.empty())))
        .isEqualTo(Json.read("[{\"op\":\"Replace\",\"path\":\"" + path + "\",\"value\":\"\"}]"));
    assertThat(operations(FLAG.assignManager("u", current, Optional.empty())))
        .isEqualTo(
            Json.read(
                "[{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":{\"value\":\"\"}}]"));
    assertBody(OKTA.assignManager("u", current, Optional.empty()), "{\"" + URN + "\":{}}");
  }

  @Test
  void entra_encodes_filters_as_forms_and_leaves_members_out_of_group_reads() {
    assertThat(DEFAULT.find("Users", "userName", "o'hara+door@contoso.example").path())
        .isEqualTo("/Users?filter=userName+eq+%22o%27hara%2Bdoor%40contoso.example%22");
    assertThat(DEFAULT.find("Groups", "displayName", "R&D \"Blue\"").path())
        .isEqualTo(
            "/Groups?excludedAttributes=members&filter=displayName+eq+%22R%26D+%5C%22Blue%5C%22%22");
    assertThat(DEFAULT.readGroup("g").path()).isEqualTo("/Groups/g?excludedAttributes=members");
  }

  @Test
  void okta_encodes_a_space_by_percent() {
    assertThat(OKTA.find("Users", "userName", "a b").path())
        .startsWith("/Users?filter=userName%20eq%20%22a%20b%22&");
  }

  @Test
  void okta_never_deletes_users() {
    assertThat(OKTA.deleteUser("u")).isEmpty();
    assertThat(DEFAULT.deleteUser("u")).map(Request::method).contains("DELETE");
  }
}
