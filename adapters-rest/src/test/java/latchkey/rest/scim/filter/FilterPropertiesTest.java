package latchkey.rest.scim.filter;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.group.Group;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.SampleCriteria;
import latchkey.persistence.contract.samples.SampleSchemas;
import latchkey.persistence.contract.samples.Samples;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Test;

class FilterPropertiesTest {
  private static final int SAMPLES = 2_000;
  private static final long SEED = Long.getLong("latchkey.seed", System.nanoTime());
  private static final OrganizationId ANYWHERE = new OrganizationId(new UUID(0, 1));

  @Test
  void what_is_printed_about_users_reads_back_as_the_same() {
    var people = new Samples(SEED).users(ANYWHERE, 30).stream().map(FilterPropertiesTest::seen);

    readBack(USER_TYPE, people.toList());
  }

  @Test
  void what_is_printed_about_groups_reads_back_as_the_same() {
    var groups = new Samples(SEED).groups(ANYWHERE, 30).stream().map(FilterPropertiesTest::seen);

    readBack(GROUP_TYPE, groups.toList());
  }

  @Test
  void what_is_printed_about_attributes_of_ones_own_reads_back_as_the_same() {
    var schema = SampleSchemas.everyKindForUsers().schema();
    var type = USER_TYPE.extended(schema, false);
    var people =
        new Samples(SEED).users(ANYWHERE, 30, type).stream().map(FilterPropertiesTest::seen);

    readBack(type, people.toList());
  }

  @Test
  void any_text_is_read_or_refused_as_a_bad_criterion() {
    LongStream.range(SEED, SEED + SAMPLES)
        .forEach(seed -> readsOrRefuses(seed, new SampleTexts(seed).text(), entra()));
  }

  @Test
  void a_text_that_looks_like_a_filter_is_read_or_refused_as_a_bad_criterion() {
    LongStream.range(SEED, SEED + SAMPLES)
        .forEach(seed -> readsOrRefuses(seed, new SampleTexts(seed).nearlyAFilter(), strict()));
  }

  @Test
  void a_cut_off_filter_is_read_or_refused_as_a_bad_criterion() {
    var whole = FilterPrinter.print(criteria(USER_TYPE, List.of()).any(3));

    for (int end = 0; end < whole.length(); end++) {
      readsOrRefuses(SEED, whole.substring(0, end), strict());
    }
  }

  private static Attributes seen(User user) {
    return user.attributes(List::of);
  }

  private static Attributes seen(Group group) {
    return group.attributes(List::of);
  }

  private static SampleCriteria criteria(ResourceType type, List<Attributes> population) {
    return new SampleCriteria(SEED, type, population, SampleCriteria.allOperators());
  }

  private static void readBack(ResourceType type, List<Attributes> population) {
    var criteria = criteria(type, population);
    for (int i = 0; i < SAMPLES; i++) readsBack(criteria.any(3), type);
  }

  private static void readsBack(Criterion criterion, ResourceType type) {
    var text = FilterPrinter.print(criterion);

    if (text.getBytes(StandardCharsets.UTF_8).length > Scanner.LONGEST) {
      assertThat(Refusals.of(() -> FilterParser.parse(text, type, strict())))
          .isInstanceOf(Refusal.BadCriterion.class);
    } else {
      assertThat(FilterParser.parse(text, type, strict()))
          .as("latchkey.seed=%d: %s", SEED, text)
          .isEqualTo(criterion);
    }
  }

  private static void readsOrRefuses(long seed, String text, Dialect dialect) {
    try {
      assertThat(FilterParser.parse(text, USER_TYPE, dialect)).isNotNull();
    } catch (RefusedException refused) {
      assertThat(refused.refusal())
          .as("latchkey.seed=%d: %s", seed, text)
          .isInstanceOf(Refusal.BadCriterion.class);
    }
  }
}
