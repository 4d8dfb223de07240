package latchkey.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private final Random chance = new Random(20_261_128);

  private Progress failing(Progress before, Optional<Duration> wish) {
    return before.claimed(NOON).failed(Optional.of(503), "busy", wish, NOON, chance);
  }

  @Test
  void what_fails_comes_again_by_the_schedule_until_it_is_dead() {
    var gaps = new ArrayList<Duration>();
    var progress = Progress.dueAt(NOON);
    while (progress.state() == Progress.State.PENDING) {
      progress = failing(progress, Optional.empty());
      progress.due().ifPresent(due -> gaps.add(Duration.between(NOON, due)));
    }

    assertThat(progress.state()).isEqualTo(Progress.State.DEAD);
    assertThat(progress.attempts()).isEqualTo(10);
    assertThat(progress.ended()).contains(NOON);
    var schedule = List.of(5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400);
    assertThat(gaps).hasSameSizeAs(schedule);
    for (int i = 0; i < gaps.size(); i++) {
      assertThat(gaps.get(i).toMillis())
          .isBetween(schedule.get(i) * 1_000L, schedule.get(i) * 1_100L);
    }
  }

  @Test
  void a_receiver_may_ask_for_more_time_but_not_for_less_and_not_for_more_than_a_day() {
    var first = Progress.dueAt(NOON);

    assertThat(failing(first, Optional.of(Duration.ofHours(1))).due())
        .contains(NOON.plus(Duration.ofHours(1)));
    assertThat(failing(first, Optional.of(Duration.ofSeconds(1))).due().orElseThrow())
        .isAfterOrEqualTo(NOON.plusSeconds(5));
    assertThat(failing(first, Optional.of(Duration.ofDays(365))).due())
        .contains(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void what_is_claimed_is_due_again_if_nobody_reports() {
    var claimed = Progress.dueAt(NOON).claimed(NOON);

    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.due()).contains(NOON.plus(Duration.ofMinutes(2)));
    assertThat(claimed.putBack(NOON)).isEqualTo(Progress.dueAt(NOON));
    assertThat(claimed.delivered(Optional.of(204), NOON).due()).isEmpty();
  }

  @Test
  void what_is_said_of_it_is_short() {
    var long1 = "x".repeat(65_536);

    assertThat(Progress.dueAt(NOON).dead(Optional.empty(), long1, NOON).said().orElseThrow())
        .hasSize(200);
  }
}
