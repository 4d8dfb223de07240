package latchkey.rest.scim.filter;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter says of users when groups are searched with them, and the other way round. */
class AppliedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "members pr",
        "members.value eq \"x\"",
        "members eq \"x\"",
        "members[value eq \"x\"]",
        "not (members ne \"x\")",
        "not (not (members pr))",
        "members pr and title pr",
        "(members pr or members eq \"x\") and title pr"
      })
  void what_only_groups_have_selects_no_user(String filter) {
    assertThat(users(filter)).isEqualTo(Extent.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members ne \"x\"",
        "members eq null",
        "not (members pr)",
        "not (members[value eq \"x\"])",
        "members ne \"x\" or title pr",
        "not (members pr and title pr)"
      })
  void what_asks_for_their_absence_selects_every_user(String filter) {
    assertThat(users(filter)).isEqualTo(Extent.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'members pr or title pr', 'title pr'",
        "'members ne \"x\" and title pr', 'title pr'",
        "'not (title pr or members pr)', 'not (title pr)'",
        "'title pr and (members ne \"x\" or title eq \"a\") and active eq true',"
            + " 'title pr and active eq true'"
      })
  void what_is_left_is_what_users_have(String filter, String left) {
    assertThat(users(filter)).isEqualTo(Extent.of(FilterParser.parse(left, USER_TYPE, strict())));
  }

  @Test
  void what_both_have_is_each_ones_own() {
    String filter = "displayName eq \"x\" and meta.created gt \"2026-01-01T00:00:00Z\" and id pr";

    assertThat(users(filter)).isEqualTo(Extent.of(FilterParser.parse(filter, USER_TYPE, strict())));
    assertThat(groups(filter))
        .isEqualTo(Extent.of(FilterParser.parse(filter, GROUP_TYPE, strict())));
  }

  @Test
  void a_qualified_name_is_that_of_its_type_alone() {
    String filter = "urn:ietf:params:scim:schemas:core:2.0:User:displayName pr";

    assertThat(groups(filter)).isEqualTo(Extent.NONE);
    assertThat(users(filter).criterion()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shoeSize eq 44", "active gt true", "members pr and", "members.display.x pr"})
  void what_no_type_has_is_refused_for_each(String filter) {
    assertThat(Refusals.of(() -> users(filter))).isInstanceOf(Refusal.BadCriterion.class);
    assertThat(Refusals.of(() -> groups(filter))).isInstanceOf(Refusal.BadCriterion.class);
  }

  private static Extent users(String filter) {
    return FilterParser.parse(filter, USER_TYPE, List.of(GROUP_TYPE), strict());
  }

  private static Extent groups(String filter) {
    return FilterParser.parse(filter, GROUP_TYPE, List.of(USER_TYPE), strict());
  }
}
