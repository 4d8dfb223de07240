package latchkey.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource({"Babs,babs", "ÉMILE,émile", "Ｆｕｌｌ,full", "ΟΔΟΣ,οδος", "ΟΔΟς,οδοσ", "ﬁ,fi"})
  void texts_that_differ_in_case_or_width_fold_alike(String one, String other) {
    assertThat(Fold.of(one)).isEqualTo(Fold.of(other));
  }

  @Test
  void composed_and_decomposed_letters_fold_alike() {
    assertThat(Fold.of("e\u0301")).isEqualTo(Fold.of("\u00e9"));
  }

  @Test
  void folding_twice_is_folding_once() {
    for (String text : new String[] {"İstanbul", "Straße", "ϓ", "ſ", "Å", "K"}) {
      assertThat(Fold.of(Fold.of(text))).as(text).isEqualTo(Fold.of(text));
    }
  }

  @Test
  void a_key_never_ends_in_half_a_character() {
    var text = "a".repeat(Fold.KEY_LENGTH - 1) + "\ud83d\udd11";

    assertThat(Fold.key(text)).hasSize(Fold.KEY_LENGTH - 1);
  }

  @Test
  void texts_are_ordered_by_code_point() {
    assertThat(Fold.compare("\uffff", "\ud83d\udd11")).isNegative();
    assertThat(Fold.compare("a", "b")).isNegative();
    assertThat(Fold.compare("a", "ab")).isNegative();
    assertThat(Fold.compare("\ud83d\udd11", "\ud83d\udd11")).isZero();
  }
}
