package latchkey.rest.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.refusal.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @Test
  void without_a_precondition_any_version_will_do() {
    assertThat(IfMatch.read(null)).isEqualTo(Precondition.NONE);
    assertThat(IfMatch.read("*")).isEqualTo(Precondition.NONE);
  }

  @Test
  void tags_are_read_as_they_were_told() {
    assertThat(IfMatch.read(IfMatch.tag(new Version(7)) + ", \"8\""))
        .isEqualTo(Precondition.anyOf(Set.of(new Version(7), new Version(8))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "W/7", "\"0\"", "\"seven\"", "\"99999999999999999999\""})
  void anything_else_is_refused(String header) {
    assertThatThrownBy(() -> IfMatch.read(header)).isInstanceOf(RefusedException.class);
  }
}
