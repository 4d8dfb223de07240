package latchkey.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import org.junit.jupiter.api.Test;

class RefusalProblemTest {

  @Test
  void a_problem_is_told_as_rfc_9457_has_it() {
    var problem = new Refusal.Taken("Organization", "slug", "contoso").accept(told());

    assertThat(new String(problem.json(new UUID(0, 7)).bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Taken\",\"status\":409,\"detail\":\"Another"
                + " Organization has the slug 'contoso' already.\",\"code\":\"taken\","
                + "\"requestId\":\"00000000-0000-0000-0000-000000000007\"}");
  }

  @Test
  void refusals_have_the_status_of_their_kind() {
    assertThat(status(new Refusal.NotFound("User", "x"))).isEqualTo(404);
    assertThat(status(new Refusal.Ambiguous("User", "externalId", "x"))).isEqualTo(409);
    assertThat(status(new Refusal.StaleVersion(Version.FIRST))).isEqualTo(412);
    assertThat(status(new Refusal.ExcludedVersion(Version.FIRST))).isEqualTo(412);
    assertThat(status(new Refusal.Malformed("slug", "is missing"))).isEqualTo(400);
    assertThat(status(new Refusal.BadCriterion(0, "x"))).isEqualTo(400);
    assertThat(status(new Refusal.TooMany("items", 1))).isEqualTo(400);
    assertThat(status(new Refusal.Expired("cursor"))).isEqualTo(410);
  }

  @Test
  void a_state_that_does_not_allow_a_wish_is_named() {
    var problem =
        new Refusal.IllegalTransition("organization", "switched on", "delete").accept(told());

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).isEqualTo("'delete' is refused: the organization is switched on.");
  }

  private static int status(Refusal refusal) {
    return refusal.accept(told()).status();
  }

  private static RefusalProblem told() {
    return new RefusalProblem();
  }
}
