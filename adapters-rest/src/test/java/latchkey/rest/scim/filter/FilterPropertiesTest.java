package latchkey.rest.scim.filter;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Test;

class FilterPropertiesTest {
  private static final int SAMPLES = 2_000;

  @Test
  void what_is_printed_reads_back_as_the_same() {
    LongStream.range(0, SAMPLES).forEach(seed -> readsBack(seed, USER_TYPE));
    LongStream.range(0, SAMPLES).forEach(seed -> readsBack(seed, GROUP_TYPE));
  }

  @Test
  void any_text_is_read_or_refused_as_a_bad_criterion() {
    LongStream.range(0, SAMPLES)
        .forEach(seed -> readsOrRefuses(seed, new Samples(seed, USER_TYPE).text(), entra()));
  }

  @Test
  void a_text_that_looks_like_a_filter_is_read_or_refused_as_a_bad_criterion() {
    LongStream.range(0, SAMPLES)
        .forEach(
            seed -> readsOrRefuses(seed, new Samples(seed, USER_TYPE).nearlyAFilter(), strict()));
  }

  @Test
  void a_cut_off_filter_is_read_or_refused_as_a_bad_criterion() {
    var whole = FilterPrinter.print(new Samples(7, USER_TYPE).criterion(4));

    for (int end = 0; end < whole.length(); end++) {
      readsOrRefuses(end, whole.substring(0, end), strict());
    }
  }

  private static void readsBack(long seed, ResourceType type) {
    var criterion = new Samples(seed, type).criterion(3);

    var text = FilterPrinter.print(criterion);

    assertThat(FilterParser.parse(text, type, strict()))
        .as("seed %d: %s", seed, text)
        .isEqualTo(criterion);
  }

  private static void readsOrRefuses(long seed, String text, Dialect dialect) {
    try {
      assertThat(FilterParser.parse(text, USER_TYPE, dialect)).isNotNull();
    } catch (RefusedException refused) {
      assertThat(refused.refusal())
          .as("seed %d: %s", seed, text)
          .isInstanceOf(Refusal.BadCriterion.class);
    }
  }
}
