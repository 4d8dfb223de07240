package latchkey.domain.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Call;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

  private static Call refused(Instant at, String requestBody) {
    return new Call(
        new OrganizationId(new UUID(1, 1)),
        new UUID(2, 2),
        at,
        Duration.ZERO,
        Sender.NONE,
        new Wish(
            "POST",
            "Users",
            Optional.empty(),
            Optional.empty(),
            Optional.of("Kim"),
            Optional.of(requestBody)),
        Answer.refused(400, Optional.of("invalidValue"), Optional.of("no")),
        Set.of(),
        new UUID(3, 3));
  }

  @Test
  void the_clock_of_the_directory_slows_down_and_stops_on_the_28th_day() {
    var once = Failure.of(refused(NINE, "{}"));
    var twice = Failure.of(refused(NINE.plusSeconds(21_600), "{}")).before(refused(NINE, "{}"));
    var often = twice.before(refused(NINE, "{}")).before(refused(NINE, "{}"));
    var last = Failure.of(refused(NINE.plus(Duration.ofDays(27)), "{}"));
    var late = last.before(refused(NINE, "{}")).before(refused(NINE, "{}"));

    assertThat(once.nextRetry()).contains(NINE.plus(Duration.ofHours(6)));
    assertThat(twice.nextRetry()).contains(NINE.plus(Duration.ofHours(18)));
    assertThat(often.nextRetry()).contains(NINE.plus(Duration.ofHours(30)));
    assertThat(late.nextRetry()).isEmpty();
    assertThat(late.givenUp()).isEqualTo(NINE.plus(Duration.ofDays(28)));
  }

  @Test
  void what_has_succeeded_is_not_tried_again() {
    assertThat(Failure.of(refused(NINE, "{}")).resolved(true).nextRetry()).isEmpty();
  }

  @Test
  void the_same_wish_about_the_same_person_fails_for_the_same_cause() {
    assertThat(Failure.Cause.of(refused(NINE, "{}")))
        .isEqualTo(Failure.Cause.of(refused(NINE.plusSeconds(9), "{\"a\": 1}")));
  }
}
