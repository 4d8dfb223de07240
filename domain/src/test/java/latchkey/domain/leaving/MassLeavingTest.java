package latchkey.domain.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.organization.ConnectionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassLeavingTest {
  @ParameterizedTest
  @CsvSource({
    "9, 9, false",
    "10, 100, true",
    "10, 101, false",
    "10, 0, true",
    "100, 1000, true",
    "99, 1000, false",
    "0, 0, false"
  })
  void ten_people_and_a_tenth_of_all_are_an_alarm(long people, long living, boolean alarming) {
    var connection = new ConnectionId(new UUID(1, 1));
    var left = new MassLeaving(connection, people, living, Optional.empty(), Set.of());

    assertThat(left.alarming()).isEqualTo(alarming);
  }
}
