package latchkey.rest.scim.group;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.group.api.AmendGroup;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.group.api.DeleteGroup;
import latchkey.application.group.api.FindGroups;
import latchkey.application.group.api.ReplaceGroup;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.Asked;
import latchkey.rest.scim.SampleCaller;
import latchkey.rest.scim.SampleTypes;
import latchkey.rest.scim.SampleUser;
import latchkey.rest.scim.cursor.Cursors;
import latchkey.rest.scim.cursor.SampleSeal;
import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.Walks;
import latchkey.rest.scim.pace.Paces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests become at the ports, and what becomes of the outcome. */
class GroupsResourceTest {
  private static final UUID USER = new UUID(2, 2);
  private static final GroupKey KEY =
      new GroupKey(
          new SampleCaller(ClientProfile.ENTRA).organization(), new GroupId(new UUID(3, 3)));
  private static final String ID = KEY.id().toString();
  private static final String NEW =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Berlin",
       "members": [{"value": "%s"}]}
      """
          .formatted(USER);

  private final List<Object> asked = new ArrayList<>();
  private Optional<Refusal> refusal = Optional.empty();

  @Test
  void a_post_makes_a_group_whose_name_entra_needs_to_be_unique() {
    var answer = resource(ClientProfile.ENTRA).post(Asked.plainly().body(NEW).request());

    var command = (CreateGroup.Command) asked.get(0);
    assertThat(command.organization()).isEqualTo(KEY.organization());
    assertThat(command.displayName()).isEqualTo("Berlin");
    assertThat(command.nameUnique()).isTrue();
    assertThat(command.members()).containsExactly(new MemberId(USER));
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getLocation()).hasToString("https://id.example/scim/v2/Groups/" + ID);
  }

  @Test
  void by_the_letter_names_of_groups_may_repeat() {
    resource(ClientProfile.STRICT).post(Asked.plainly().body(NEW).request());

    assertThat(((CreateGroup.Command) asked.get(0)).nameUnique()).isFalse();
  }

  @Test
  void a_patch_is_answered_without_a_body_and_reads_no_members() {
    var answer = entra().patch(ID, joining().request());

    var command = (AmendGroup.Command) asked.get(0);
    assertThat(command.group()).isEqualTo(KEY);
    assertThat(command.changes())
        .containsExactly(
            new GroupChange.Enrol(new MembershipChange.Join(Set.of(new MemberId(USER)))));
    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getHeaderString("ETag")).isEqualTo("W/\"1\"");
    assertThat(answer.hasEntity()).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_patch_that_asks_for_attributes_is_answered_with_them() {
    var answer = entra().patch(ID, joining().query("attributes=displayName").request());

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(body(answer)).contains("\"displayName\":\"Berlin\"").doesNotContain("members");
  }

  @Test
  void a_reading_without_members_reads_none() {
    var answer = entra().get(ID, Asked.plainly().query("excludedAttributes=members").request());

    assertThat(body(answer)).doesNotContain("members");
    assertThat(asked).containsExactly(KEY);
  }

  @Test
  void a_walk_through_groups_that_is_one_part_has_no_cursors() {
    var answer = entra().query(Asked.plainly().query("cursor").request());

    assertThat(body(answer)).contains("\"totalResults\":1").doesNotContain("Cursor");
    assertThat(asked.get(0)).isInstanceOf(Walk.class);
  }

  @Test
  void a_put_without_members_leaves_the_members() {
    entra().put(ID, Asked.plainly().body("{\"displayName\": \"Berlin\"}").request());

    assertThat(((ReplaceGroup.Command) asked.get(0)).members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  void a_put_of_no_members_takes_them_away(String nothing) {
    entra()
        .put(
            ID,
            Asked.plainly()
                .body("{\"displayName\": \"Berlin\", \"members\": %s}".formatted(nothing))
                .request());

    assertThat(((ReplaceGroup.Command) asked.get(0)).members()).hasValue(Set.of());
  }

  @Test
  void a_delete_names_the_group_of_the_callers_organization() {
    var answer = entra().delete(ID, Asked.plainly().request());

    assertThat(((DeleteGroup.Command) asked.get(0)).group()).isEqualTo(KEY);
    assertThat(answer.getStatus()).isEqualTo(204);
  }

  @Test
  void a_member_nobody_knows_is_400_invalid_value() {
    refusal = Optional.of(new Refusal.Malformed("members", "names unknown users"));
    var request = joining().request();

    assertThat(Answered.status(() -> entra().patch(ID, request))).isEqualTo(400);
    assertThat(Answered.scimType(() -> entra().patch(ID, request))).isEqualTo("invalidValue");
  }

  @Test
  void another_organizations_group_is_404() {
    refusal = Optional.of(KEY.notFound());

    assertThat(Answered.status(() -> entra().get(ID, Asked.plainly().request()))).isEqualTo(404);
  }

  private static Asked joining() {
    var operation = "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}";
    var urn = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    return Asked.plainly()
        .body(
            "{\"schemas\": [\""
                + urn
                + "\"], \"Operations\": ["
                + operation.formatted(USER)
                + "]}");
  }

  private GroupsResource entra() {
    return resource(ClientProfile.ENTRA);
  }

  private GroupsResource resource(ClientProfile profile) {
    var caller = new SampleCaller(profile);
    var outcome = new AmendGroup.Outcome(berlin(), true);
    var endpoint =
        new GroupEndpoint(
            command -> noted(command, berlin()),
            new Found(),
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            SampleTypes.STANDARD,
            caller,
            new PublicUrl("https://id.example"));
    return new GroupsResource(endpoint, new Exchanges(caller, new Paces()), walks(caller));
  }

  private static Walks walks(SampleCaller caller) {
    return new Walks(new Cursors(new SampleSeal(), Clock.systemUTC(), caller));
  }

  private <T> T noted(Object question, T answer) {
    if (refusal.isPresent()) throw refusal.get().refused();
    asked.add(question);
    return answer;
  }

  private static Group berlin() {
    return new Group(
        KEY,
        Optional.empty(),
        "Berlin",
        true,
        Optional.empty(),
        Profile.EMPTY,
        Version.FIRST,
        SampleUser.THEN,
        SampleUser.THEN);
  }

  private static String body(Response answer) {
    return new String(((Json) answer.getEntity()).bytes(), StandardCharsets.UTF_8);
  }

  private final class Found implements FindGroups {
    @Override
    public Group get(GroupKey key) {
      return noted(key, berlin());
    }

    @Override
    public Listing<Group> find(Query query) {
      return noted(query, new Listing<>(List.of(berlin()), 1));
    }

    @Override
    public Stretch<Group> walk(Walk walk) {
      return noted(walk, new Stretch<>(List.of(berlin()), Optional.empty(), Optional.empty()));
    }

    @Override
    public List<Member> members(GroupKey key, Slice slice) {
      return noted(slice, List.of());
    }
  }
}
