package latchkey.rest.scim.patch;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPatchesTest {
  private static final String SCHEMAS =
      "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [";
  private static final GroupId GROUP = new GroupId(new UUID(9, 9));
  private static final Kept KEPT = new Kept(GROUP, () -> path -> Optional.empty());
  private static final String A = "00000000-0000-0001-0000-00000000000a";
  private static final String B = "00000000-0000-0001-0000-00000000000b";

  @Test
  void members_join_in_one_operation() {
    assertThat(
            changes(
                """
                {"op": "Add", "path": "members", "value": [
                  {"$ref": null, "value": "%s"}, {"$ref": null, "value": "%s"}]}
                """))
        .containsExactly(join(A, B));
  }

  @Test
  void neighbouring_joins_become_one() {
    assertThat(
            changes(
                """
                {"op": "add", "path": "members", "value": [{"value": "%s"}]},
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}
                """))
        .containsExactly(join(A, B));
  }

  @Test
  void neighbouring_leaves_become_one() {
    assertThat(
            changes(
                """
                {"op": "remove", "path": "members[value eq \\"%s\\"]"},
                {"op": "remove", "path": "members[value eq \\"%s\\"]"}
                """))
        .containsExactly(leave(A, B));
  }

  @Test
  void a_join_and_a_leave_keep_their_order() {
    assertThat(
            changes(
                """
                {"op": "add", "path": "members", "value": [{"value": "%1$s"}]},
                {"op": "remove", "path": "members[value eq \\"%1$s\\"]"}
                """))
        .containsExactly(join(A), leave(A));
  }

  @Test
  void a_bare_id_is_a_member() {
    assertThat(changes("{\"op\": \"add\", \"path\": \"members\", \"value\": \"%s\"}"))
        .containsExactly(join(A));
    assertThat(changes("{\"op\": \"add\", \"path\": \"members\", \"value\": [\"%s\"]}"))
        .containsExactly(join(A));
  }

  @Test
  void what_else_is_said_of_a_member_is_passed_over() {
    assertThat(
            changes(
                """
                {"op": "add", "path": "members", "value": [
                  {"value": "%s", "display": "Alice", "displayName": "Alice", "type": "User"}]}
                """))
        .containsExactly(join(A));
  }

  @Test
  void entras_remove_with_a_list_takes_only_those_listed() {
    var dialect = entra();

    var changes =
        changes(
            """
            {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "%s"}]}
            """,
            dialect);

    assertThat(changes).containsExactly(leave(A));
    assertThat(dialect.rules()).containsExactly("listedInRemove");
  }

  @Test
  void by_the_letter_a_remove_has_no_value_and_never_empties_by_mistake() {
    assertThat(
            Refusals.of(
                () ->
                    changes(
                        "{\"op\": \"remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}",
                        strict())))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void a_remove_with_an_empty_list_changes_nothing() {
    assertThat(changes("{\"op\": \"Remove\", \"path\": \"members\", \"value\": []}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[{\"value\": \"\"}]", "[{\"value\": null}]", "[1]", "[null]"})
  void malformed_elements_change_nothing_and_are_refused(String value) {
    for (String op : List.of("add", "replace", "remove")) {
      String operation =
          "{\"op\": \"" + op + "\", \"path\": \"members\", \"value\": " + value + "}";

      assertThat(Refusals.of(() -> changes(operation))).isInstanceOf(Refusal.Malformed.class);
    }
  }

  @Test
  void a_remove_of_one_by_filter_and_of_two_by_or() {
    assertThat(changes("{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}"))
        .containsExactly(leave(A));
    assertThat(
            changes(
                """
                {"op": "remove", "path": "members[value eq \\"%s\\" or value eq \\"%s\\"]"}
                """))
        .containsExactly(leave(A, B));
  }

  @Test
  void removing_who_cannot_be_a_member_succeeds_without_change() {
    assertThat(changes("{\"op\": \"remove\", \"path\": \"members[value eq \\\"nobody\\\"]\"}"))
        .allMatch(it -> it.equals(leave()));
    assertThat(
            changes("{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"x\"}]}"))
        .isEmpty();
  }

  @Test
  void joining_who_cannot_be_a_user_is_refused_by_name() {
    assertThat(
            Refusals.of(
                () ->
                    changes(
                        """
                        {"op": "add", "path": "members", "value": [{"value": "f648"}, {"value": "%s"}]}
                        """)))
        .isEqualTo(new Refusal.Malformed("members", "are no users of this organization: f648"));
  }

  @Test
  void only_neither_filter_nor_value_empties_the_group() {
    assertThat(changes("{\"op\": \"remove\", \"path\": \"members\"}")).containsExactly(become());
  }

  @Test
  void a_replace_says_who_the_members_are() {
    assertThat(
            changes(
                "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"))
        .containsExactly(become(A));
    assertThat(changes("{\"op\": \"replace\", \"path\": \"members\", \"value\": []}"))
        .containsExactly(become());
  }

  @Test
  void a_rename_leaves_the_members_alone() {
    assertThat(changes("{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Berlin\"}"))
        .containsExactly(new GroupChange.Rename("Berlin"));
    assertThat(changes("{\"op\": \"replace\", \"value\": {\"displayName\": \"Berlin\"}}"))
        .containsExactly(new GroupChange.Rename("Berlin"));
  }

  @Test
  void okta_renames_with_the_id_beside_the_name() {
    assertThat(
            changes(
                "{\"op\": \"replace\", \"value\": {\"id\": \""
                    + GROUP
                    + "\", \"displayName\": \"Berlin\"}}",
                Dialect.of(ClientProfile.OKTA)))
        .containsExactly(new GroupChange.Rename("Berlin"));
  }

  @Test
  void the_external_id_can_be_changed_and_taken_away() {
    assertThat(changes("{\"op\": \"replace\", \"value\": {\"externalId\": \"8aa1\"}}"))
        .containsExactly(new GroupChange.Identify(Optional.of(new ExternalId("8aa1"))));
    assertThat(changes("{\"op\": \"remove\", \"path\": \"externalId\"}"))
        .containsExactly(new GroupChange.Identify(Optional.empty()));
  }

  @Test
  void the_name_cannot_be_taken_away() {
    assertThat(Refusals.of(() -> changes("{\"op\": \"remove\", \"path\": \"displayName\"}")))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(
            Refusals.of(
                () -> changes("{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"\"}")))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void nested_groups_are_refused() {
    assertThat(
            Refusals.of(
                () ->
                    changes(
                        """
                        {"op": "add", "path": "members", "value": [{"value": "%s", "type": "Group"}]}
                        """)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void members_are_selected_by_their_value_alone() {
    assertThat(
            Refusals.of(
                () -> changes("{\"op\": \"remove\", \"path\": \"members[display sw \\\"A\\\"]\"}")))
        .isInstanceOf(Refusal.BadCriterion.class);
  }

  @Test
  void nothing_about_a_member_changes() {
    assertThat(
            Refusals.of(
                () ->
                    changes(
                        "{\"op\": \"replace\", \"path\": \"members.value\", \"value\": \"%s\"}")))
        .isInstanceOf(Refusal.Immutable.class);
  }

  private static List<GroupChange> changes(String operations) {
    return changes(operations, entra());
  }

  private static List<GroupChange> changes(String operations, Dialect dialect) {
    var message = Sent.json(SCHEMAS + operations.formatted(A, B) + "]}");
    return GroupPatches.changes(PatchReader.read(message, dialect), GROUP_TYPE, KEPT, dialect);
  }

  private static GroupChange join(String... who) {
    return new GroupChange.Enrol(new MembershipChange.Join(ids(who)));
  }

  private static GroupChange leave(String... who) {
    return new GroupChange.Enrol(new MembershipChange.Leave(ids(who)));
  }

  private static GroupChange become(String... who) {
    return new GroupChange.Enrol(new MembershipChange.Become(ids(who)));
  }

  private static Set<MemberId> ids(String... who) {
    return Set.copyOf(List.of(who).stream().map(id -> new MemberId(UUID.fromString(id))).toList());
  }
}
