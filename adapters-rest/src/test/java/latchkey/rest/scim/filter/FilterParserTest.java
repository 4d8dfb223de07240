package latchkey.rest.scim.filter;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.GROUP;
import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
  private static final AttributePath EMAILS = AttributePath.of(USER, "emails");
  private static final Criterion TITLE_A = eq(AttributePath.of(USER, "title"), "a");
  private static final Criterion TITLE_B = eq(AttributePath.of(USER, "title"), "b");
  private static final Criterion TITLE_C = eq(AttributePath.of(USER, "title"), "c");

  @Test
  void a_look_up_by_user_name_compares_without_case() {
    var criterion = user("userName eq \"b3f3c8c1-7d5e-4f0e-9d7e-4f0f7f6d2b11\"");

    assertThat(criterion)
        .isEqualTo(eq(AttributePath.of(USER, "userName"), "b3f3c8c1-7d5e-4f0e-9d7e-4f0f7f6d2b11"));
  }

  @Test
  void an_external_id_is_compared_with_case() {
    var criterion = (Criterion.Compare) user("externalId eq \"jyoung\"");

    assertThat(criterion.caseExact()).isTrue();
  }

  @Test
  void names_operators_and_keywords_have_no_case() {
    assertThat(user("TITLE Eq \"a\" OR title EQ \"b\""))
        .isEqualTo(new Criterion.Or(List.of(TITLE_A, TITLE_B)));
  }

  @Test
  void and_binds_before_or() {
    assertThat(user("title eq \"a\" or title eq \"b\" and title eq \"c\""))
        .isEqualTo(
            new Criterion.Or(List.of(TITLE_A, new Criterion.And(List.of(TITLE_B, TITLE_C)))));
  }

  @Test
  void not_binds_before_and() {
    assertThat(user("not (title eq \"a\") and title eq \"b\""))
        .isEqualTo(new Criterion.And(List.of(new Criterion.Not(TITLE_A), TITLE_B)));
  }

  @Test
  void groups_bind_first() {
    assertThat(user("(title eq \"a\" or title eq \"b\") and title eq \"c\""))
        .isEqualTo(
            new Criterion.And(List.of(new Criterion.Or(List.of(TITLE_A, TITLE_B)), TITLE_C)));
  }

  @Test
  void conditions_in_brackets_are_met_by_one_element() {
    assertThat(user("emails[type eq \"work\" and value co \"@a\"]"))
        .isEqualTo(
            new Criterion.AnyElement(
                EMAILS,
                new Criterion.And(
                    List.of(
                        eq(EMAILS.with("type"), "work"),
                        compare(EMAILS.with("value"), Operator.CO, "@a")))));
  }

  @Test
  void entra_puts_a_part_and_a_comparison_behind_the_brackets() {
    assertThat(user("emails[type eq \"work\"].value eq \"alice@contoso.example\""))
        .isEqualTo(user("emails[type eq \"work\" and value eq \"alice@contoso.example\"]"));
  }

  @Test
  void an_urn_is_not_split_at_its_dots() {
    assertThat(
            user("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"x\""))
        .isEqualTo(eq(AttributePath.of(ENTERPRISE, "department"), "x"));
  }

  @Test
  void a_complex_attribute_compares_by_its_value() {
    assertThat(user("emails co \"x\"")).isEqualTo(compare(EMAILS.with("value"), Operator.CO, "x"));
  }

  @Test
  void the_membership_probe_of_old_jobs_is_understood() {
    var members = AttributePath.of(GROUP, "members", "value");

    var criterion = FilterParser.parse("id eq \"g\" and members eq \"u\"", GROUP_TYPE, entra());

    assertThat(criterion)
        .isEqualTo(
            new Criterion.And(
                List.of(exact(AttributePath.of(GROUP, "id"), "g"), exact(members, "u"))));
  }

  @Test
  void the_manager_probe_of_old_jobs_is_understood() {
    assertThat(user("manager eq \"m\""))
        .isEqualTo(exact(AttributePath.of(ENTERPRISE, "manager", "value"), "m"));
  }

  @Test
  void null_means_unassigned() {
    var title = new Criterion.Present(AttributePath.of(USER, "title"));

    assertThat(user("title eq null")).isEqualTo(new Criterion.Not(title));
    assertThat(user("title ne null")).isEqualTo(title);
  }

  @Test
  void a_quoted_boolean_is_a_boolean_where_the_attribute_is() {
    var dialect = entra();

    var criterion = FilterParser.parse("roles[primary eq \"True\"]", USER_TYPE, dialect);

    assertThat(criterion)
        .isEqualTo(FilterParser.parse("roles[primary eq true]", USER_TYPE, strict()));
    assertThat(dialect.rules()).containsExactly("quotedLiteral");
  }

  @Test
  void an_unquoted_text_is_taken_from_entra_alone() {
    var dialect = entra();

    var criterion = FilterParser.parse("externalId eq jyoung", USER_TYPE, dialect);

    assertThat(criterion).isEqualTo(exact(AttributePath.of(USER, "externalId"), "jyoung"));
    assertThat(dialect.rules()).containsExactly("unquotedText");
    assertThat(refused("externalId eq jyoung", strict())).isInstanceOf(Refusal.BadCriterion.class);
  }

  @Test
  void escapes_are_those_of_json() {
    assertThat(user("title eq \"a\\\"b\\\\c\\/\\u00e9\\n\""))
        .isEqualTo(eq(AttributePath.of(USER, "title"), "a\"b\\c/é\n"));
  }

  @Test
  void a_time_is_compared_as_an_instant() {
    var criterion = (Criterion.Compare) user("meta.created gt \"2026-01-02T04:04:05+01:00\"");

    assertThat(((Value.Moment) criterion.literal()).at())
        .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void an_unknown_attribute_is_refused_with_its_place() {
    assertThat(refused("title eq \"a\" and shoe eq \"x\"", entra()))
        .isEqualTo(new Refusal.BadCriterion(17, "User has no attribute 'shoe'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "userName",
        "userName eq",
        "userName eq \"x",
        "userName eq \"\\x\"",
        "userName eq \"\\ud800\"",
        "userName eq \"\\u0000\"",
        "userName is \"x\"",
        "userName eq \"x\" title pr",
        "(userName pr",
        "userName pr)",
        "not userName pr",
        "userName gt null",
        "active gt true",
        "active co \"t\"",
        "active eq \"perhaps\"",
        "active eq 1",
        "meta.created eq \"yesterday\"",
        "meta.created co \"2026\"",
        "x509Certificates.value gt \"a\"",
        "name eq \"x\"",
        "addresses eq \"x\"",
        "emails[",
        "emails[]",
        "emails[type eq \"work\"",
        "emails[type eq \"work\"].shoe eq \"x\"",
        "emails[emails[type pr]]",
        "userName[type eq \"x\"]",
        "password eq \"x\"",
        "password pr",
        "meta.location eq \"x\"",
        "groups.$ref eq \"x\"",
        "schemas eq \"urn:x\"",
        "urn:unknown:2.0:User:title eq \"x\"",
        "name.givenName.first eq \"x\"",
      })
  void what_cannot_be_answered_truly_is_refused(String filter) {
    assertThat(refused(filter, entra())).isInstanceOf(Refusal.BadCriterion.class);
  }

  @Test
  void a_filter_is_bounded_in_length_nodes_and_depth() {
    assertThat(refused("title eq \"" + "x".repeat(8192) + "\"", entra()))
        .isEqualTo(new Refusal.BadCriterion(0, "it is longer than 8192 bytes"));
    assertThat(refused("title pr" + " or title pr".repeat(200), entra()))
        .extracting(it -> ((Refusal.BadCriterion) it).why())
        .isEqualTo("it has more than 200 conditions");
    assertThat(refused("(".repeat(33) + "title pr" + ")".repeat(33), entra()))
        .extracting(it -> ((Refusal.BadCriterion) it).why())
        .isEqualTo("it is nested deeper than 32");
  }

  @Test
  void what_is_just_within_the_bounds_is_read() {
    assertThat(user("(".repeat(32) + "title pr" + ")".repeat(32)))
        .isEqualTo(new Criterion.Present(AttributePath.of(USER, "title")));
    assertThat(((Criterion.Or) user("title pr" + " or title pr".repeat(198))).any()).hasSize(199);
  }

  private static Criterion user(String filter) {
    return FilterParser.parse(filter, USER_TYPE, entra());
  }

  private static Refusal refused(String filter, Dialect dialect) {
    return Refusals.of(() -> FilterParser.parse(filter, USER_TYPE, dialect));
  }

  private static Criterion eq(AttributePath path, String text) {
    return compare(path, Operator.EQ, text);
  }

  private static Criterion exact(AttributePath path, String text) {
    return new Criterion.Compare(path, Operator.EQ, new Value.Text(text), true);
  }

  private static Criterion compare(AttributePath path, Operator op, String text) {
    return new Criterion.Compare(path, op, new Value.Text(text), false);
  }
}
