package latchkey.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.access.api.AnswerAccess;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.rest.json.Json;
import latchkey.rest.problem.Told;
import latchkey.rest.security.AccessCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a product's questions become at the port, and what becomes of the answer. */
class AccessResourceTest {
  private static final OrganizationId CONTOSO = new OrganizationId(new UUID(1, 1));
  private static final UserId BABS = new UserId(new UUID(2, 10));

  private final AccessResource resource = new AccessResource();
  private final List<Object> asked = new ArrayList<>();
  private Optional<Refusal> refusal = Optional.empty();

  @BeforeEach
  void prepare() {
    resource.caller = new Door();
    resource.access = new Answers();
  }

  @Test
  void an_id_is_asked_for_in_the_organization_of_the_credential() {
    var answer = resource.byId(BABS.toString());

    assertThat(asked).containsExactly(new UserKey(CONTOSO, BABS));
    assertThat(text(answer))
        .contains("\"id\":\"" + BABS + "\"")
        .contains("\"access\":\"denied\",\"reasons\":[\"DIRECTORY\"]")
        .contains("\"roles\":[\"guard\"],\"version\":3");
  }

  @Test
  void names_and_external_ids_are_asked_for_as_such() {
    resource.byName("babs@contoso.example", null);
    resource.byName(null, "babs");

    assertThat(asked).containsExactly(new UserName("babs@contoso.example"), new ExternalId("babs"));
  }

  @Test
  void one_question_at_a_time() {
    assertThat(Told.by(() -> resource.byName(null, null)).status()).isEqualTo(400);
    assertThat(Told.by(() -> resource.byName("babs", "babs")).status()).isEqualTo(400);
    assertThat(asked).isEmpty();
  }

  @Test
  void any_other_spelling_of_an_id_is_nobodys() {
    var other = BABS.toString().toUpperCase(java.util.Locale.ROOT);

    assertThat(Told.by(() -> resource.byId(other)).status()).isEqualTo(404);
    assertThat(Told.by(() -> resource.byId("1-1-1-1-1")).status()).isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void what_the_port_refuses_is_a_problem() {
    refusal = Optional.of(new Refusal.Ambiguous("User", "externalId", "babs"));
    assertThat(Told.by(() -> resource.byName(null, "babs")).status()).isEqualTo(409);

    refusal = Optional.of(new UserKey(CONTOSO, BABS).notFound());
    assertThat(Told.by(() -> resource.byId(BABS.toString())).status()).isEqualTo(404);
  }

  private static String text(Json answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private static final class Door implements AccessCaller {
    @Override
    public OrganizationId organization() {
      return CONTOSO;
    }

    @Override
    public UUID requestId() {
      return new UUID(7, 7);
    }
  }

  private final class Answers implements AnswerAccess {
    @Override
    public AccessAnswer byId(UserKey key) {
      return denied(key);
    }

    @Override
    public AccessAnswer byUserName(OrganizationId organization, UserName userName) {
      assertThat(organization).isEqualTo(CONTOSO);
      return denied(userName);
    }

    @Override
    public AccessAnswer byExternalId(OrganizationId organization, ExternalId externalId) {
      assertThat(organization).isEqualTo(CONTOSO);
      return denied(externalId);
    }

    private AccessAnswer denied(Object question) {
      if (refusal.isPresent()) throw refusal.get().refused();
      asked.add(question);
      return new AccessAnswer(
          BABS,
          Optional.of(new UserName("babs@contoso.example")),
          Optional.empty(),
          Set.of(Reason.DIRECTORY),
          List.of(),
          List.of("guard"),
          new Version(3));
    }
  }
}
