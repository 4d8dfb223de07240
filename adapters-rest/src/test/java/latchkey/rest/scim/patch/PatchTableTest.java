package latchkey.rest.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.patch.PatchTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table, without a server. */
class PatchTableTest {
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
