package latchkey.rest.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|cmd", "%0A"})
  void nothing_a_stranger_writes_is_a_formula(String text) {
    assertThat(LogCsv.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void quotes_commas_and_lines_stay_in_their_cell() {
    assertThat(LogCsv.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
  }

  @Test
  void other_texts_are_as_they_are() {
    assertThat(LogCsv.cell("userName eq \u00e9")).isEqualTo("\"userName eq \u00e9\"");
    assertThat(LogCsv.cell("")).isEqualTo("\"\"");
  }
}
