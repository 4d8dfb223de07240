package latchkey.rest.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.patch.PatchTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table, without a server. */
class PatchTableTest {
  private static final List<String> KINDS =
      List.of(
          "no path, value object",
          "single simple",
          "complex, whole",
          "complex sub-attribute",
          "multi-valued, whole",
          "multi-valued, single object as value",
          "attr[filter]",
          "attr[filter].sub",
          "attr.sub on multi-valued",
          "extension, whole",
          "extension attribute",
          "readOnly",
          "required");

  @Test
  void no_cell_is_forgotten() {
    var rows = PatchTable.rows().filter(Row::ofUser).map(Row::cell).toList();

    for (String kind : KINDS) {
      for (String op : List.of("add", "replace", "remove")) {
        assertThat(rows).anyMatch(it -> (it + ",").startsWith(kind + " · " + op + ","));
      }
    }
  }

  @Test
  void no_cell_is_told_twice() {
    assertThat(PatchTable.rows().map(Row::toString)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("latchkey.rest.scim.patch.PatchTable#rows")
  void each_cell_does_what_the_table_says(Row row) {
    var before = Patched.of(row.ofUser(), row.given());

    if (row.refused()) {
      assertThat(Answered.scimType(() -> before.patch(row.operations(), row.client())))
          .isEqualTo(row.scimType());
      return;
    }
    var after = before.patch(row.operations(), row.client());

    assertThat(after.state()).isEqualTo(Patched.of(row.ofUser(), row.expected()).state());
    assertThat(after.equals(before)).isEqualTo(row.unchanged());
  }
}
