package latchkey.persistence.jpa.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdFactTest {
  private static final String ID = "80000000-0000-7000-8000-00000000000a";
  private final IdFact fact = new IdFact("r.id");

  @ParameterizedTest
  @CsvSource({"EQ, =", "GT, >", "GE, >=", "LT, <", "LE, <="})
  void an_id_is_compared_as_an_id_so_that_an_index_serves(Operator operator, String sign) {
    assertThat(fact.holds(operator, new Value.Text(ID)))
        .isEqualTo(Phrase.of("r.id " + sign + " ?", UUID.fromString(ID)));
  }

  @Test
  void what_is_no_id_is_compared_as_text() {
    assertThat(fact.holds(Operator.GT, new Value.Text("8")))
        .isEqualTo(Phrase.of("cast(r.id as varchar) > ?", "8"));
    assertThat(fact.holds(Operator.EQ, new Value.Text(ID.toUpperCase(java.util.Locale.ROOT))))
        .isEqualTo(Truth.NEVER);
  }
}
