package latchkey.domain.profile;

import static latchkey.domain.attribute.AttributeDefinition.complex;
import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an organization's own schema demands, and of whom. */
class ConformityTest {
  private static final SchemaId SCHEMA = new SchemaId("urn:example:keyring");
  private static final AttributeDefinition BADGE = text("badge", "Its number").mandatory();
  private static final AttributeDefinition NOTE = text("note", "About it");
  private static final AttributePath TITLE = AttributePath.of(StandardSchemas.USER, "title");

  private static final AttributeDefinition LOCKER =
      complex("locker", "A place", text("label", "Its label").mandatory(), NOTE);

  static Stream<Arguments> unfit() {
    var color = text("color", "Of some").suggesting("red", "Green");
    return Stream.of(
        Arguments.of(NOTE, new Value.Flag(true)),
        Arguments.of(NOTE, many("a")),
        Arguments.of(NOTE.many(), new Value.Text("a")),
        Arguments.of(NOTE.many(), new Value.Many(Collections.nCopies(1_001, new Value.Text("a")))),
        Arguments.of(NOTE.unique(), new Value.Text("x".repeat(513))),
        Arguments.of(NOTE.unique(), new Value.Text("\uFDFA".repeat(40))),
        Arguments.of(of("n", Type.INTEGER, ""), number("1.5")),
        Arguments.of(of("n", Type.INTEGER, ""), number("1E+18")),
        Arguments.of(of("n", Type.INTEGER, ""), new Value.Text("1")),
        Arguments.of(of("n", Type.DECIMAL, ""), number("1E-10")),
        Arguments.of(of("n", Type.DECIMAL, ""), number("-1000000000000000000")),
        Arguments.of(of("n", Type.BOOLEAN, ""), new Value.Text("true")),
        Arguments.of(of("n", Type.DATE_TIME, ""), new Value.Text("2026-01-01T00:00:00Z")),
        Arguments.of(color, new Value.Text("blue")),
        Arguments.of(color.exact(), new Value.Text("RED")),
        Arguments.of(color.many(), many("red", "blue")),
        Arguments.of(LOCKER, new Value.Complex(Map.of("note", new Value.Text("no label")))),
        Arguments.of(LOCKER, new Value.Text("7")));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void a_value_that_does_not_fit_is_refused_and_dropped_from_what_returns(
      AttributeDefinition definition, Value value) {
    var type = users(false, definition);
    var path = AttributePath.of(SCHEMA, definition.name());
    var profile = Profile.EMPTY.with(path, Optional.of(value)).with(TITLE, said("Guard"));

    assertThat(refusal(() -> Conformity.requireOfNew(profile, type)))
        .isInstanceOfAny(Refusal.Malformed.class, Refusal.TooMany.class);
    assertThat(profile.within(type)).isEqualTo(Profile.EMPTY.with(TITLE, said("Guard")));
  }

  static Stream<Arguments> fit() {
    var color = text("color", "Of some").suggesting("red", "Green");
    return Stream.of(
        Arguments.of(NOTE, new Value.Text("x".repeat(10_000))),
        Arguments.of(NOTE.unique(), new Value.Text("x".repeat(512))),
        Arguments.of(of("n", Type.INTEGER, ""), number("-999999999999999999")),
        Arguments.of(of("n", Type.INTEGER, ""), number("1E+17")),
        Arguments.of(of("n", Type.DECIMAL, ""), number("999999999999999999.999999999")),
        Arguments.of(color, new Value.Text("GREEN")),
        Arguments.of(color.many(), many("red", "green")),
        Arguments.of(LOCKER, new Value.Complex(Map.of("label", new Value.Text("7")))));
  }

  @ParameterizedTest
  @MethodSource("fit")
  void a_value_that_fits_is_taken(AttributeDefinition definition, Value value) {
    var type = users(false, definition);
    var path = AttributePath.of(SCHEMA, definition.name());
    var profile = Profile.EMPTY.with(path, Optional.of(value));

    assertThatCode(() -> Conformity.requireOfNew(profile, type)).doesNotThrowAnyException();
    assertThat(profile.within(type)).isEqualTo(profile);
  }

  @Test
  void standard_attributes_are_not_held_to_what_is_suggested_for_them() {
    var mail = new Value.Complex(Map.of("value", new Value.Text("x"), "type", new Value.Text("y")));
    var path = AttributePath.of(StandardSchemas.USER, "emails");
    var profile = Profile.EMPTY.with(path, Optional.of(new Value.Many(List.of(mail))));

    assertThatCode(() -> Conformity.requireOfNew(profile, StandardSchemas.USER_TYPE))
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_required_is_missing_only_where_its_schema_is_said() {
    var type = users(false, BADGE, NOTE);

    assertThatCode(() -> Conformity.requireOfNew(Profile.EMPTY, type)).doesNotThrowAnyException();
    assertThat(refusal(() -> Conformity.requireOfNew(noted("x"), type)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void a_schema_that_is_required_is_missing_wherever_it_is_not_said() {
    assertThat(refusal(() -> Conformity.requireOfNew(Profile.EMPTY, users(true, NOTE))))
        .isEqualTo(new Refusal.Malformed(SCHEMA.urn(), "is missing: every User needs it"));
  }

  @Test
  void what_is_missing_already_holds_nobody_up() {
    var type = users(true, BADGE, NOTE);
    var titled = Profile.EMPTY.with(TITLE, said("Guard"));

    assertThatCode(
            () -> {
              Conformity.requireOfAmended(Profile.EMPTY, titled, type);
              Conformity.requireOfReplaced(Profile.EMPTY, titled, type);
              Conformity.requireOfAmended(noted("x"), noted("y"), type);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void what_does_not_fit_already_may_stay() {
    var type = users(false, NOTE.suggesting("red"));

    assertThatCode(
            () ->
                Conformity.requireOfAmended(
                    noted("blue"), noted("blue").with(TITLE, said("Guard")), type))
        .doesNotThrowAnyException();
    assertThat(refusal(() -> Conformity.requireOfAmended(noted("blue"), noted("green"), type)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void what_is_required_cannot_be_removed() {
    var type = users(true, BADGE, NOTE);
    var full = noted("x").with(AttributePath.of(SCHEMA, "badge"), said("1"));

    assertThat(refusal(() -> Conformity.requireOfAmended(full, noted("x"), type)))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(refusal(() -> Conformity.requireOfAmended(full, Profile.EMPTY, type)))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(refusal(() -> Conformity.requireOfReplaced(full, noted("x"), type)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void all_of_an_optional_schema_may_go() {
    var type = users(false, BADGE);
    var full = Profile.EMPTY.with(AttributePath.of(SCHEMA, "badge"), said("1"));

    assertThatCode(() -> Conformity.requireOfAmended(full, Profile.EMPTY, type))
        .doesNotThrowAnyException();
  }

  @Test
  void a_part_can_be_there_for_good() {
    var locker =
        complex("locker", "A place", text("label", "").writable(Mutability.IMMUTABLE), NOTE);
    var type = users(false, locker);
    var path = AttributePath.of(SCHEMA, "locker");
    var seven = Profile.EMPTY.with(path, Optional.of(locker("7", "old")));

    assertThat(seven.apply(set(path.with("note"), "new"), type).at(path))
        .contains(locker("7", "new"));
    assertThat(refusal(() -> seven.apply(set(path.with("label"), "8"), type)))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(refusal(() -> seven.apply(new ProfileChange.Clear(Target.of(path)), type)))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(seven.redescribed(Profile.EMPTY, type).at(path))
        .contains(new Value.Complex(Map.of("label", new Value.Text("7"))));
    assertThat(
            refusal(
                () ->
                    seven.redescribed(
                        Profile.EMPTY.with(path, Optional.of(locker("8", "new"))), type)))
        .isInstanceOf(Refusal.Immutable.class);
  }

  private static ProfileChange set(AttributePath path, String text) {
    return new ProfileChange.Set(Target.of(path), new Value.Text(text));
  }

  private static Value locker(String label, String note) {
    return new Value.Complex(Map.of("label", new Value.Text(label), "note", new Value.Text(note)));
  }

  private static Profile noted(String note) {
    return Profile.EMPTY.with(AttributePath.of(SCHEMA, "note"), said(note));
  }

  private static Optional<Value> said(String text) {
    return Optional.of(new Value.Text(text));
  }

  private static Value number(String text) {
    return new Value.Num(new BigDecimal(text));
  }

  private static Value many(String... texts) {
    return new Value.Many(Stream.of(texts).<Value>map(Value.Text::new).toList());
  }

  private static ResourceType users(boolean required, AttributeDefinition... attributes) {
    return StandardSchemas.USER_TYPE.extended(
        new Schema(SCHEMA, "Keyring", "", List.of(attributes)), required);
  }

  private static Refusal refusal(ThrowingCallable wish) {
    var refused = catchThrowableOfType(RefusedException.class, wish);
    assertThat(refused).as("the wish is refused").isNotNull();
    return refused.refusal();
  }
}
