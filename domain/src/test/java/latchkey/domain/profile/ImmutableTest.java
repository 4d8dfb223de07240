package latchkey.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Badges are made once; their owners' nicknames change (RFC 7643 §7, mutability). */
class ImmutableTest {
  private static final SchemaId SCHEMA = new SchemaId("urn:example:badge");
  private static final AttributePath NUMBER = AttributePath.of(SCHEMA, "number");
  private static final AttributePath NICKNAME = AttributePath.of(SCHEMA, "nickname");
  private static final ResourceType BADGE =
      new ResourceType(
          "Badge",
          new Schema(
              SCHEMA,
              "Badge",
              "A badge",
              List.of(
                  AttributeDefinition.text("number", "Its number").writable(Mutability.IMMUTABLE),
                  AttributeDefinition.text("nickname", "Its owner's"))),
          List.of(),
          List.of());

  private final Profile seven = Profile.EMPTY.with(NUMBER, text("7")).with(NICKNAME, text("Babs"));

  @Test
  void a_first_value_may_be_set_whenever() {
    var badge = Profile.EMPTY.with(NICKNAME, text("Babs"));

    assertThat(badge.apply(set("7"), BADGE).at(NUMBER)).isEqualTo(text("7"));
    assertThat(badge.redescribed(seven, BADGE)).isEqualTo(seven);
  }

  @Test
  void the_same_value_changes_nothing() {
    assertThat(seven.apply(set("7"), BADGE)).isSameAs(seven);
    assertThat(seven.redescribed(seven, BADGE)).isEqualTo(seven);
  }

  @Test
  void another_value_is_refused_and_so_is_none() {
    assertImmutable(() -> seven.apply(set("8"), BADGE));
    assertImmutable(() -> seven.apply(new ProfileChange.Clear(Target.of(NUMBER)), BADGE));
    assertImmutable(() -> seven.redescribed(Profile.EMPTY.with(NUMBER, text("8")), BADGE));
  }

  @Test
  void what_a_new_description_leaves_out_is_gone_but_for_what_is_immutable() {
    var after = seven.redescribed(Profile.EMPTY, BADGE);

    assertThat(after).isEqualTo(Profile.EMPTY.with(NUMBER, text("7")));
  }

  private static void assertImmutable(ThrowingCallable change) {
    var refused = catchThrowableOfType(RefusedException.class, change);
    assertThat(refused.refusal()).isInstanceOf(Refusal.Immutable.class);
    assertThat(((Refusal.Immutable) refused.refusal()).where()).isEqualTo("number");
  }

  private static ProfileChange set(String number) {
    return new ProfileChange.Set(Target.of(NUMBER), text(number).orElseThrow());
  }

  private static Optional<Value> text(String value) {
    return Optional.of(new Value.Text(value));
  }
}
