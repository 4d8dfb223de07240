package latchkey.rest.admin.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.query.Listing;
import latchkey.application.query.Place;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.FindUsers;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.problem.Told;
import latchkey.rest.scim.SampleUser;
import latchkey.rest.security.AdministratorCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator's requests become at the ports, and what becomes of the outcome. */
class UsersResourceTest {
  private static final User BABS = SampleUser.aUser().build();
  private static final String ID = BABS.key().id().toString();

  private final UsersResource resource = new UsersResource();
  private final List<Object> asked = new ArrayList<>();
  private Optional<Refusal> refusal = Optional.empty();

  @BeforeEach
  void prepare() {
    resource.slug = "contoso";
    resource.caller = new Olga();
    resource.reach = new Everywhere();
    resource.find = new Found();
    resource.amend = this::amended;
    resource.clock = Clock.fixed(SampleUser.THEN, ZoneOffset.UTC);
  }

  @Test
  void a_suspension_is_the_administrators_unless_it_is_a_signal() {
    resource.suspend(ID, with("reason", "lost her badge"));
    resource.suspend(ID, with("for", "SIGNAL"));

    assertThat(changes(0)).containsExactly(new UserChange.Suspend(Reason.ADMINISTRATOR));
    assertThat(changes(1)).containsExactly(new UserChange.Suspend(Reason.SIGNAL));
    assertThat(command(0).user()).isEqualTo(BABS.key());
    assertThat(command(0).origin().operation()).isEqualTo("suspend");
    assertThat(command(0).origin().administrator()).contains("olga");
    assertThat(command(0).origin().reason()).contains("lost her badge");
  }

  @Test
  void what_the_directory_suspends_for_is_not_an_administrators_to_lift() {
    var problem = Told.by(() -> resource.lift(ID, with("for", "DIRECTORY")));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail()).contains("ADMINISTRATOR or SIGNAL");
    assertThat(asked).isEmpty();
  }

  @Test
  void access_ends_at_a_time_that_is_given() {
    resource.limit(ID, with("accessUntil", "2030-01-31T13:00:00+01:00"));

    assertThat(changes(0))
        .containsExactly(new UserChange.Limit(Optional.of(Instant.parse("2030-01-31T12:00:00Z"))));
    assertThat(Told.by(() -> resource.limit(ID, Members.NONE)).detail()).contains("accessUntil");
  }

  @Test
  void access_gets_no_end() {
    resource.unlimit(ID);

    assertThat(changes(0)).containsExactly(new UserChange.Limit(Optional.empty()));
  }

  @Test
  void a_change_is_answered_with_the_user_as_it_is_now() {
    var answer = text(resource.lift(ID, Members.NONE));

    assertThat(answer).contains("\"id\":\"" + ID + "\"").contains("\"access\":\"granted\"");
  }

  @Test
  void a_list_is_a_walk_whose_next_part_begins_behind_the_last_id() {
    var search = new UserSearch();
    search.userName = "babs@contoso.example";

    var answer = text(resource.list(search, new Paging()));

    var walk = (Walk) asked.get(0);
    assertThat(walk.organization()).isEqualTo(BABS.key().organization());
    assertThat(walk.criterion()).isPresent();
    assertThat(walk.step()).isEqualTo(Step.FIRST);
    assertThat(walk.most()).isEqualTo(100);
    assertThat(answer).startsWith("{\"items\":[{").endsWith("\"next\":\"" + ID + "\"}");
  }

  @Test
  void what_is_no_id_is_404_and_nothing_is_asked_of_the_port() {
    assertThat(Told.by(() -> resource.get("no-id")).status()).isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void what_the_port_refuses_is_a_problem() {
    refusal = Optional.of(BABS.key().notFound());

    assertThat(Told.by(() -> resource.get(ID)).status()).isEqualTo(404);
    assertThat(Told.by(() -> resource.suspend(ID, Members.NONE)).status()).isEqualTo(404);
  }

  private AmendUser.Command command(int index) {
    return (AmendUser.Command) asked.get(index);
  }

  private List<UserChange> changes(int index) {
    return command(index).changes();
  }

  private static Members with(String name, String value) {
    return new Members(JsonNodeFactory.instance.objectNode().put(name, value));
  }

  private static String text(Json answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private AmendUser.Outcome amended(AmendUser.Command command) {
    return noted(command, new AmendUser.Outcome(view(), true));
  }

  private <T> T noted(Object question, T answer) {
    if (refusal.isPresent()) throw refusal.get().refused();
    asked.add(question);
    return answer;
  }

  private static UserView view() {
    return new UserView(BABS, List.of());
  }

  private static final class Everywhere extends Reach {
    @Override
    public Organization of(String slug) {
      return Organization.found(
          BABS.key().organization(), new Slug(slug), slug, true, SampleUser.THEN);
    }
  }

  private static final class Olga implements AdministratorCaller {
    @Override
    public String username() {
      return "olga";
    }

    @Override
    public Optional<OrganizationId> organization() {
      return Optional.empty();
    }

    @Override
    public java.time.Instant expires() {
      return java.time.Instant.MAX;
    }

    @Override
    public Origin origin(String operation, Optional<String> reason) {
      return new Origin(
          operation,
          Optional.empty(),
          Optional.empty(),
          Optional.of(username()),
          reason,
          Set.of(),
          requestId());
    }

    @Override
    public UUID requestId() {
      return new UUID(7, 7);
    }
  }

  private final class Found implements FindUsers {
    @Override
    public UserView get(UserKey key, Projection projection) {
      return noted(key, view());
    }

    @Override
    public Listing<UserView> find(Query query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Stretch<UserView> walk(Walk walk) {
      var next = Step.behind(new Place(Optional.empty(), BABS.key().id().value()));
      return noted(walk, new Stretch<>(List.of(view()), Optional.empty(), Optional.of(next)));
    }
  }
}
