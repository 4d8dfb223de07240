package latchkey.domain.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import org.junit.jupiter.api.Test;

class MatchTest {
  private static final AttributePath MAILS = path("emails");

  @Test
  void a_name_an_external_id_and_an_address_are_matched_by() {
    assertThat(Match.by(is(path("userName"), "ada"))).isTrue();
    assertThat(Match.by(is(path("externalId"), "4711"))).isTrue();
    assertThat(Match.by(is(part("value"), "ada@contoso.example"))).isTrue();
    assertThat(Match.by(mail(is(part("type"), "Work"), is(part("value"), "ada")))).isTrue();
    assertThat(Match.by(new Criterion.AnyElement(MAILS, is(part("value"), "ada")))).isTrue();
  }

  @Test
  void what_may_find_somebody_else_is_no_match() {
    assertThat(Match.by(is(path("displayName"), "Ada"))).isFalse();
    assertThat(Match.by(mail(is(part("type"), "home"), is(part("value"), "ada")))).isFalse();
    assertThat(Match.by(mail(is(part("type"), "work"), is(part("type"), "work")))).isFalse();
    assertThat(Match.by(compare(path("userName"), Operator.SW, "a"))).isFalse();
    assertThat(Match.by(new Criterion.Present(path("userName")))).isFalse();
    assertThat(Match.by(new Criterion.Not(is(path("userName"), "ada")))).isFalse();
    assertThat(
            Match.by(
                new Criterion.Or(
                    List.of(is(path("userName"), "ada"), is(path("externalId"), "x")))))
        .isFalse();
  }

  private static Criterion mail(Criterion... inner) {
    return new Criterion.AnyElement(MAILS, new Criterion.And(List.of(inner)));
  }

  private static Criterion is(AttributePath path, String text) {
    return compare(path, Operator.EQ, text);
  }

  private static Criterion compare(AttributePath path, Operator op, String text) {
    return new Criterion.Compare(path, op, new Value.Text(text), false);
  }

  private static AttributePath path(String attribute) {
    return AttributePath.of(StandardSchemas.USER, attribute);
  }

  private static AttributePath part(String part) {
    return AttributePath.of(StandardSchemas.USER, "emails", part);
  }
}
