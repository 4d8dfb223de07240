package latchkey.domain.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

class RuleUseTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static Instant day(long days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static RuleUse use() {
    return RuleUse.begin(
        new OrganizationId(new UUID(1, 1)), new ConnectionId(new UUID(2, 2)), "rule", NOON);
  }

  @Test
  void thirty_days_are_counted_and_the_first_and_last_time_are_kept() {
    var use = use().again(NOON).again(day(10)).again(day(29));

    assertThat(use.first()).isEqualTo(NOON);
    assertThat(use.last()).isEqualTo(day(29));
    assertThat(use.recently(day(29))).isEqualTo(4);
    assertThat(use.recently(day(30))).isEqualTo(2);
    assertThat(use.recently(day(100))).isZero();
  }

  @Test
  void no_more_days_than_count_are_kept() {
    var use = use();
    for (int day = 1; day < 100; day++) use = use.again(day(day));

    assertThat(use.days()).hasSize(RuleUse.DAYS);
    assertThat(use.recently(day(99))).isEqualTo(RuleUse.DAYS);
    assertThat(use.first()).isEqualTo(NOON);
  }

  @Test
  void what_is_told_late_counts_where_it_happened() {
    var use = use().again(day(-1));

    assertThat(use.first()).isEqualTo(day(-1));
    assertThat(use.last()).isEqualTo(NOON);
    assertThat(use.recently(NOON)).isEqualTo(2);
  }
}
