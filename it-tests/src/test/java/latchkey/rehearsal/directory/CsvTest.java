package latchkey.rehearsal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static List<Csv.Row> rows(String text) {
    return Csv.read("users.csv", text);
  }

  @Test
  void a_quoted_cell_may_hold_commas_quotes_and_line_breaks() {
    List<Csv.Row> rows =
        rows("id,title\n1,\"Keeper of \"\"The Keys\"\", all\r\nof them\"\n2,Guard\n");

    assertThat(rows.get(0).cell("title")).isEqualTo("Keeper of \"The Keys\", all\r\nof them");
    assertThat(rows.get(1).cell("title")).isEqualTo("Guard");
    assertThat(rows.get(1).line()).isEqualTo(4);
  }

  @Test
  void windows_line_ends_a_byte_order_mark_and_a_missing_last_line_end_are_understood() {
    List<Csv.Row> rows = rows("\uFEFFid,mail\r\n1,a@contoso.example\r\n2,");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cell("ID")).isEqualTo("1");
    assertThat(rows.get(0).cell("mail")).isEqualTo("a@contoso.example");
    assertThat(rows.get(1).cell("mail")).isEmpty();
  }

  @Test
  void empty_lines_are_passed_over() {
    assertThat(rows("id\n\n1\n\n")).hasSize(1);
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_with_its_line() {
    assertThatThrownBy(() -> rows("id\n1\n\"2\n3\n"))
        .isInstanceOf(InvalidDirectory.class)
        .hasMessage("users.csv line 3: a quote is never closed");
  }

  @Test
  void a_row_longer_than_the_header_is_refused() {
    assertThatThrownBy(() -> rows("id\n1,2\n"))
        .hasMessage("users.csv line 2: more cells than columns");
  }

  @Test
  void what_is_written_is_read_again() {
    String line = Csv.line(List.of("a,b", "say \"x\"", "two\nlines", "", "plain"));

    Csv.Row row = rows("1,2,3,4,5\n" + line).get(0);

    assertThat(row.cells().values()).containsExactly("a,b", "say \"x\"", "two\nlines", "", "plain");
  }
}
