package latchkey.domain.criterion;

import static latchkey.domain.attribute.StandardSchemas.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;
import org.junit.jupiter.api.Test;

class CriterionTest {
  private static final AttributePath TITLE = AttributePath.of(USER, "title");
  private static final AttributePath EMAILS = AttributePath.of(USER, "emails");

  private final Attributes guard =
      Profile.of(
          Map.of(
              USER,
              new Value.Complex(
                  Map.of(
                      "title", new Value.Text("Guard"),
                      "emails",
                          new Value.Many(
                              List.of(
                                  email("work", "babs@contoso.example"),
                                  email("home", "babs@home.example")))))));

  @Test
  void a_text_is_compared_without_case_unless_its_schema_says_so() {
    assertThat(title(Operator.EQ, "GUARD", false).matches(guard)).isTrue();
    assertThat(title(Operator.EQ, "GUARD", true).matches(guard)).isFalse();
  }

  @Test
  void an_absent_attribute_is_not_equal_to_anything() {
    assertThat(title(Operator.NE, "Guard", false).matches(Profile.EMPTY)).isTrue();
    assertThat(title(Operator.EQ, "Guard", false).matches(Profile.EMPTY)).isFalse();
    assertThat(title(Operator.GT, "", false).matches(Profile.EMPTY)).isFalse();
  }

  @Test
  void not_equal_on_many_values_means_that_no_value_is_equal() {
    var ne = new Criterion.Compare(EMAILS.with("type"), Operator.NE, new Value.Text("work"), false);

    assertThat(ne.matches(guard)).isFalse();
  }

  @Test
  void one_element_must_meet_all_terms_of_a_value_path() {
    var mixed = new Criterion.And(List.of(email("type", Operator.EQ, "work"), home(Operator.EW)));

    assertThat(mixed.matches(guard)).as("different elements").isTrue();
    assertThat(new Criterion.AnyElement(EMAILS, mixed).matches(guard)).as("one").isFalse();
  }

  @Test
  void not_not_is_the_same() {
    var title = title(Operator.SW, "gu", false);

    assertThat(new Criterion.Not(new Criterion.Not(title)).matches(guard))
        .isEqualTo(title.matches(guard));
  }

  @Test
  void a_complex_attribute_is_present_when_a_part_is() {
    assertThat(new Criterion.Present(EMAILS).matches(guard)).isTrue();
    assertThat(new Criterion.Present(TITLE).matches(Profile.EMPTY)).isFalse();
  }

  private static Criterion home(Operator op) {
    return email("value", op, "home.example");
  }

  private static Criterion email(String part, Operator op, String literal) {
    return new Criterion.Compare(EMAILS.with(part), op, new Value.Text(literal), false);
  }

  private static Criterion title(Operator op, String literal, boolean exact) {
    return new Criterion.Compare(TITLE, op, new Value.Text(literal), exact);
  }

  private static Value email(String type, String value) {
    return new Value.Complex(Map.of("type", new Value.Text(type), "value", new Value.Text(value)));
  }
}
