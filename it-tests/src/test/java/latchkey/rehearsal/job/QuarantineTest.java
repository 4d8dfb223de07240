package latchkey.rehearsal.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuarantineTest {
  private static Quarantine counted(int good, int bad) {
    Quarantine quarantine = new Quarantine();
    for (int i = 0; i < good; i++) quarantine.count(false);
    for (int i = 0; i < bad; i++) quarantine.count(true);
    return quarantine;
  }

  @Test
  void fewer_than_five_thousand_failures_are_not_evaluated() {
    assertThatCode(() -> counted(0, 4_999)).doesNotThrowAnyException();
  }

  @Test
  void a_large_share_of_failures_stops_the_job() {
    assertThatThrownBy(() -> counted(5_000, 30_000)).isInstanceOf(Quarantined.class);
    assertThatCode(() -> counted(100_000, 20_000)).doesNotThrowAnyException();
  }

  @Test
  void too_many_failures_stop_it_whatever_the_share() {
    assertThatThrownBy(() -> counted(1_000_000, 40_001)).isInstanceOf(Quarantined.class);
  }
}
