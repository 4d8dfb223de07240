package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7", "1.8", "9", "11", "16"})
  void a_java_that_is_too_old_is_told_in_one_sentence(String version) {
    assertThat(Main.refusal(version, version + ".0_1", "/opt/java"))
        .isEqualTo(
            "Latchkey needs Java 17 or newer, and this is Java "
                + version
                + ".0_1 from /opt/java.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "18", "21", "25"})
  void a_java_that_is_new_enough_is_not_refused(String version) {
    assertThat(Main.refusal(version, version + ".0.1", "/opt/java")).isEmpty();
  }
}
