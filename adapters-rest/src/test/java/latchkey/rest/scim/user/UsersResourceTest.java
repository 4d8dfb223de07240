package latchkey.rest.scim.user;

import static latchkey.rest.scim.SampleUser.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.application.user.api.FindUsers;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.Asked;
import latchkey.rest.scim.SampleCaller;
import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.exchange.Exchanges;
import org.junit.jupiter.api.Test;

/** What requests become at the ports, and what becomes of the outcome. */
class UsersResourceTest {
  private static final User BABS = aUser().build();
  private static final String ID = BABS.key().id().toString();
  private static final String LOCATION = "https://id.example/scim/v2/Users/" + ID;
  private static final String NEW =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
       "userName": "babs@contoso.example", "externalId": "babs", "active": "False"}
      """;

  private final List<Object> asked = new ArrayList<>();
  private Optional<Refusal> refusal = Optional.empty();

  @Test
  void a_post_makes_a_user_of_the_callers_connection() {
    var answer = entra().post(Asked.plainly().body(NEW).request());

    var command = (CreateUser.Command) asked.get(0);
    assertThat(command.organization()).isEqualTo(BABS.key().organization());
    assertThat(command.connection()).contains(caller(ClientProfile.ENTRA).connection().id());
    assertThat(command.userName()).isEqualTo(BABS.userName());
    assertThat(command.externalId()).contains(new ExternalId("babs"));
    assertThat(command.active()).isFalse();
    assertThat(command.origin().operation()).isEqualTo("POST");
    assertThat(command.origin().rules()).containsExactly("textAsBoolean");
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getLocation()).hasToString(LOCATION);
    assertThat(answer.getHeaderString("ETag")).isEqualTo("W/\"1\"");
    assertThat(body(answer)).contains("\"id\":\"" + ID + "\"");
  }

  @Test
  void by_the_letter_a_text_is_no_boolean_and_nothing_is_asked_of_the_port() {
    var request = Asked.plainly().body(NEW).request();

    assertThat(Answered.scimType(() -> strict().post(request))).isEqualTo("invalidValue");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_name_that_is_taken_is_409_uniqueness() {
    refusal = Optional.of(new Refusal.Taken("User", "userName", "babs@contoso.example"));
    var request = Asked.plainly().body(NEW).request();

    assertThat(Answered.status(() -> entra().post(request))).isEqualTo(409);
    assertThat(Answered.scimType(() -> entra().post(request))).isEqualTo("uniqueness");
  }

  @Test
  void a_patch_becomes_changes_in_order_under_its_precondition() {
    var patch =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "Replace", "path": "externalId", "value": "b"},
          {"op": "Replace", "path": "active", "value": false}]}
        """;

    var answer =
        entra().patch(ID, Asked.plainly().with("If-Match", "W/\"1\"").body(patch).request());

    var command = (AmendUser.Command) asked.get(0);
    assertThat(command.user()).isEqualTo(BABS.key());
    assertThat(command.precondition()).isEqualTo(Precondition.anyOf(Set.of(new Version(1))));
    assertThat(command.changes())
        .containsExactly(
            new UserChange.Identify(Optional.of(new ExternalId("b"))),
            new UserChange.Suspend(Reason.DIRECTORY));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Location")).isEqualTo(LOCATION);
  }

  @Test
  void a_stale_precondition_is_412() {
    refusal = Optional.of(new Refusal.StaleVersion(new Version(2)));

    var request = Asked.plainly().with("If-Match", "W/\"1\"").request();

    assertThat(Answered.status(() -> entra().delete(ID, request))).isEqualTo(412);
  }

  @Test
  void a_put_that_says_nothing_of_active_leaves_it() {
    var put = "{\"userName\": \"babs@contoso.example\"}";

    entra().put(ID, Asked.plainly().body(put).request());

    var command = (ReplaceUser.Command) asked.get(0);
    assertThat(command.active()).isEmpty();
    assertThat(command.origin().rules()).contains("missingSchemas");
  }

  @Test
  void a_delete_keeps_the_tombstone_as_long_as_the_organization_does() {
    var answer = entra().delete(ID, Asked.plainly().request());

    var command = (DeprovisionUser.Command) asked.get(0);
    assertThat(command.user()).isEqualTo(BABS.key());
    assertThat(command.retention()).isEqualTo(new Retention(7));
    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.hasEntity()).isFalse();
  }

  @Test
  void a_reading_asks_for_groups_only_when_they_are_shown() {
    entra().get(ID, Asked.plainly().request());
    entra().get(ID, Asked.plainly().query("excludedAttributes=groups").request());

    assertThat(asked).containsExactly(Projection.FULL, Projection.WITHOUT_MEMBERSHIPS);
  }

  @Test
  void who_has_the_version_already_gets_no_body() {
    var answer = entra().get(ID, Asked.plainly().with("If-None-Match", "W/\"1\"").request());

    assertThat(answer.getStatus()).isEqualTo(304);
    assertThat(answer.hasEntity()).isFalse();
  }

  @Test
  void what_is_no_id_is_404_and_nothing_is_asked_of_the_port() {
    var request = Asked.plainly().request();

    assertThat(Answered.status(() -> entra().get("no-id", request))).isEqualTo(404);
    assertThat(
            Answered.status(
                () -> entra().get(ID.toUpperCase(java.util.Locale.ROOT) + "A", request)))
        .isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void a_filter_reaches_the_port_with_the_callers_organization_and_window() {
    var query = "filter=userName+eq+%22babs%40contoso.example%22&startIndex=3&count=2";

    var answer = entra().query(Asked.plainly().query(query).request());

    var sent = (Query) asked.get(0);
    assertThat(sent.organization()).isEqualTo(BABS.key().organization());
    assertThat(sent.criterion()).isPresent();
    assertThat(sent.window()).isEqualTo(new Window(3, 2));
    assertThat(body(answer)).contains("\"totalResults\":9").contains("\"startIndex\":3");
  }

  @Test
  void a_filter_on_an_unknown_attribute_is_refused_before_the_port() {
    var request = Asked.plainly().query("filter=robot+eq+%22x%22").request();

    assertThat(Answered.scimType(() -> entra().query(request))).isEqualTo("invalidFilter");
    assertThat(asked).isEmpty();
  }

  private UsersResource entra() {
    return resource(ClientProfile.ENTRA);
  }

  private UsersResource strict() {
    return resource(ClientProfile.STRICT);
  }

  private UsersResource resource(ClientProfile profile) {
    var outcome = new AmendUser.Outcome(view(), true);
    var endpoint =
        new UserEndpoint(
            command -> noted(command, view()),
            new Found(),
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            caller(profile),
            new PublicUrl("https://id.example"));
    return new UsersResource(endpoint, new Exchanges(caller(profile)));
  }

  private <T> T noted(Object question, T answer) {
    if (refusal.isPresent()) throw refusal.get().refused();
    asked.add(question);
    return answer;
  }

  private static SampleCaller caller(ClientProfile profile) {
    return new SampleCaller(profile);
  }

  private static UserView view() {
    return new UserView(BABS, List.of());
  }

  private static String body(Response answer) {
    return new String(((Json) answer.getEntity()).bytes(), StandardCharsets.UTF_8);
  }

  private final class Found implements FindUsers {
    @Override
    public UserView get(UserKey key, Projection projection) {
      return noted(projection, view());
    }

    @Override
    public Listing<UserView> find(Query query) {
      return noted(query, new Listing<>(List.of(view()), 9));
    }
  }
}
