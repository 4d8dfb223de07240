package latchkey.rehearsal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscrowTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final Escrow escrow = new Escrow(Map.of());

  private Instant next() {
    return escrow.deposit("Users/1").orElseThrow().next();
  }

  @Test
  void gaps_grow_from_six_hours_to_a_day() {
    escrow.failed("Users/1", FIRST, "500");
    assertThat(next()).isEqualTo(FIRST.plus(Duration.ofHours(6)));

    escrow.failed("Users/1", FIRST.plus(Duration.ofHours(6)), "500");
    assertThat(next()).isEqualTo(FIRST.plus(Duration.ofHours(18)));

    escrow.failed("Users/1", FIRST.plus(Duration.ofHours(18)), "500");
    assertThat(next()).isEqualTo(FIRST.plus(Duration.ofHours(42)));

    escrow.failed("Users/1", FIRST.plus(Duration.ofHours(42)), "500");
    assertThat(next()).isEqualTo(FIRST.plus(Duration.ofHours(66)));
  }

  @Test
  void nothing_is_due_before_its_time() {
    escrow.failed("Users/1", FIRST, "500");

    assertThat(escrow.due(FIRST.plus(Duration.ofHours(6)).minusMillis(1))).isEmpty();
    assertThat(escrow.due(FIRST.plus(Duration.ofHours(6)))).containsExactly("Users/1");
  }

  @Test
  void after_twenty_eight_days_it_is_given_up() {
    escrow.failed("Users/1", FIRST, "500");

    assertThat(escrow.due(FIRST.plus(Duration.ofDays(28)))).isEmpty();
    assertThat(escrow.deposits()).isEmpty();
  }

  @Test
  void success_releases() {
    escrow.failed("Users/1", FIRST, "500");

    escrow.released("Users/1");

    assertThat(escrow.deposits()).isEmpty();
  }
}
