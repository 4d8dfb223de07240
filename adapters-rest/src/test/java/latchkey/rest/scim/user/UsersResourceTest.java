package latchkey.rest.scim.user;

import static latchkey.rest.scim.SampleUser.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.application.query.Listing;
import latchkey.application.query.Place;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
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
import latchkey.rest.scim.SampleTypes;
import latchkey.rest.scim.cursor.Cursors;
import latchkey.rest.scim.cursor.SampleSeal;
import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.Walks;
import latchkey.rest.scim.pace.Paces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void an_empty_cursor_begins_a_walk_and_counts_once() {
    var begun =
        strict()
            .query(Asked.plainly().query("cursor=&count=1&filter=userName+sw+%22b%22").request());
    var next = "cursor=" + cursor(begun) + "&count=1&filter=userName+sw+%22b%22";
    strict().query(Asked.plainly().query(next).request());

    assertThat(body(begun)).contains("\"totalResults\":9").doesNotContain("previousCursor");
    assertThat(asked).hasSize(3);
    assertThat(((Walk) asked.get(0)).step()).isEqualTo(Step.FIRST);
    assertThat(((Query) asked.get(1)).window().count()).isZero();
    assertThat(((Walk) asked.get(2)).step().from().orElseThrow().id())
        .isEqualTo(BABS.key().id().value());
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=&count=251, invalidCount",
    "cursor=&count=many, invalidCount",
    "cursor=&startIndex=2, invalidValue",
    "cursor=&sortBy=title, invalidValue",
    "cursor=made-up, invalidCursor"
  })
  void a_walk_that_cannot_be_is_refused(String query, String scimType) {
    var request = Asked.plainly().query(query).request();

    assertThat(Answered.status(() -> strict().query(request))).isEqualTo(400);
    assertThat(Answered.scimType(() -> strict().query(request))).isEqualTo(scimType);
    assertThat(asked).isEmpty();
  }

  @Test
  void the_parts_of_a_walk_are_of_one_size() {
    var cursor = cursor(strict().query(Asked.plainly().query("cursor=&count=1").request()));
    var other = Asked.plainly().query("count=2&cursor=" + cursor).request();
    var same = Asked.plainly().query("cursor=" + cursor).request();

    assertThat(Answered.scimType(() -> strict().query(other))).isEqualTo("invalidCount");
    assertThat(strict().query(same).getStatus()).isEqualTo(200);
    assertThat(((Walk) asked.get(2)).most()).isEqualTo(1);
  }

  private static String cursor(Response answer) {
    return body(answer).replaceFirst(".*\"nextCursor\":\"([^\"]+)\".*", "$1");
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
            (found, query, origin) -> found,
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            command -> noted(command, outcome),
            SampleTypes.STANDARD,
            caller(profile),
            new PublicUrl("https://id.example"),
            () -> {});
    return new UsersResource(endpoint, new Exchanges(caller(profile), new Paces()), walks(profile));
  }

  private static Walks walks(ClientProfile profile) {
    return new Walks(new Cursors(new SampleSeal(), Clock.systemUTC(), caller(profile)));
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

    @Override
    public Stretch<UserView> walk(Walk walk) {
      var next = Step.behind(new Place(Optional.empty(), BABS.key().id().value()));
      return noted(walk, new Stretch<>(List.of(view()), Optional.empty(), Optional.of(next)));
    }
  }
}
