package latchkey.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entra's own worked examples, and what lies between them. */
class ForecastTest {

  @ParameterizedTest
  @CsvSource({
    "4000, 0, 0, false",
    "45000, 0, 1000000, true",
    "30000, 0, 5000, true",
    "20000, 0, 100000, false",
    "61000, 21000, 1000000, true",
    "40000, 0, 1000000, false",
    "40001, 0, 1000000, true",
    "60000, 30000, 1000000, false",
    "4999, 0, 0, false",
    "5000, 0, 7500, false",
    "5000, 0, 7499, true",
    "9000, 5000, 0, false",
  })
  void quarantine_is_as_microsoft_says(
      long failures, long references, long done, boolean quarantine) {
    var forecast = new Forecast(failures, references, done, false);

    assertThat(forecast.quarantine()).isEqualTo(quarantine);
    assertThat(forecast.nearness() == 1).isEqualTo(quarantine);
  }

  @Test
  void whoever_is_not_let_in_is_in_quarantine_at_once() {
    var forecast = new Forecast(1, 0, 100_000, true);

    assertThat(forecast.quarantine()).isTrue();
    assertThat(forecast.rule()).isEqualTo(Forecast.Rule.CREDENTIALS);
  }

  @Test
  void nearness_names_the_rule_that_bites_next() {
    assertThat(new Forecast(30_000, 0, 1_000_000, false).rule()).isEqualTo(Forecast.Rule.FAILURES);
    assertThat(new Forecast(50_000, 40_000, 1_000_000, false).rule())
        .isEqualTo(Forecast.Rule.ALL_FAILURES);
    assertThat(new Forecast(4_000, 0, 1_000, false).rule()).isEqualTo(Forecast.Rule.SHARE);
    assertThat(new Forecast(2_500, 0, 0, false).nearness()).isEqualTo(0.5);
    assertThat(new Forecast(0, 0, 0, false).nearness()).isZero();
    assertThat(new Forecast(0, 0, 0, false).share()).isZero();
  }

  @Test
  void a_cycle_tells_what_failed_and_what_did_not() {
    var cycle =
        Cycle.begin(new UUID(3, 3), seen(Deed.CREATE, 10, Optional.empty()))
            .with(
                List.of(
                    seen(Deed.CREATE, 10, Optional.empty()),
                    seen(Deed.LOOKUP, 20, Optional.empty()),
                    seen(Deed.SKIP, 5, Optional.empty()),
                    seen(Deed.FAILURE, 3, Optional.of("400 invalidValue")),
                    seen(Deed.REFERENCE, 2, Optional.empty())));

    assertThat(Forecast.of(cycle)).isEqualTo(new Forecast(3, 2, 15, false));
    assertThat(cycle.calls()).isEqualTo(38);
  }

  private static Sighting seen(Deed deed, long times, Optional<String> error) {
    return new Sighting(
        new OrganizationId(new UUID(1, 1)),
        new ConnectionId(new UUID(2, 2)),
        Instant.EPOCH,
        deed,
        times,
        Optional.empty(),
        error);
  }
}
