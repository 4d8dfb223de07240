package latchkey.domain.schema;

import static latchkey.domain.attribute.AttributeDefinition.complex;
import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomSchemaTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String URN = "urn:example:contoso";
  private static final AttributeDefinition LABEL = text("label", "On the door");
  private static final AttributeDefinition FLOOR = of("floor", Type.INTEGER, "Where");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:example:a",
        "URN:example:a.b-c_d~e",
        "urn:ietf:params:scim:schemas:extension:contoso:2.0:User",
        "urn:ietf:params:scim:schemas:core:2.0:Users"
      })
  void a_urn_that_nobody_mistakes_is_fine(String urn) {
    assertThatCode(() -> schema(urn, LABEL)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:example",
        "urn:example:",
        "urn:example:a b",
        "urn:example:a[b]",
        "urn:example:a\"b",
        "urn:example:ä",
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "URN:IETF:params:scim:schemas:core:2.0:GROUP",
        "urn:ietf:params:scim:schemas:core:2.0:User:name",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "urn:ietf:params:scim:schemas:core:2.0",
        "urn:ietf:params:scim:api:messages:2.0:PatchOp"
      })
  void a_urn_that_would_be_mistaken_is_refused(String urn) {
    assertThat(refusal(() -> schema(urn, LABEL))).isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void two_that_would_be_mistaken_for_each_other_collide() {
    var one = schema(URN, LABEL);

    assertThat(one.collidesWith(schema(URN.toUpperCase(Locale.ROOT), LABEL))).isTrue();
    assertThat(one.collidesWith(schema(URN + ":more", LABEL))).isTrue();
    assertThat(schema(URN + ":more", LABEL).collidesWith(one)).isTrue();
    assertThat(one.collidesWith(schema(URN + "s", LABEL))).isFalse();
  }

  static Stream<AttributeDefinition> nonsense() {
    return Stream.of(
        text("", "No name"),
        text("1a", "A digit first"),
        text("$ref", "Ours"),
        text("a b", "A space"),
        text("a".repeat(101), "Long"),
        text("a", "x".repeat(1_001)),
        complex("a", "No parts"),
        complex("a", "Within another", complex("b", "Complex", LABEL)),
        complex("a", "Many within", LABEL.many()),
        complex("a", "Twice", LABEL, text("LABEL", "Again")),
        complex("a", "A unique part", LABEL.unique()),
        complex("a", "A unique whole", LABEL).unique(),
        complex("a", "For good", LABEL.writable(Mutability.IMMUTABLE)).many(),
        of("a", Type.BOOLEAN, "Unique").unique(),
        of("a", Type.INTEGER, "With case").exact(),
        FLOOR.suggesting("1"),
        LABEL.suggesting("x", "x"),
        LABEL.suggesting(""),
        LABEL.to("User"),
        of("a", Type.REFERENCE, "Nowhere").to("Door"),
        LABEL.writable(Mutability.READ_ONLY).mandatory(),
        LABEL.writable(Mutability.WRITE_ONLY),
        LABEL.writable(Mutability.WRITE_ONLY).returned(Returned.REQUEST));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void what_makes_no_sense_is_refused(AttributeDefinition attribute) {
    assertThat(refusal(() -> schema(URN, attribute))).isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void what_is_too_much_is_refused() {
    var many = numbered(101);
    var parts = numbered(50);
    var large = IntStream.range(0, 5).mapToObj(i -> complex("c" + i, "Many parts", parts));
    var long_ = IntStream.range(0, 66).mapToObj(i -> text("a" + i, "x".repeat(1_000)));

    assertThat(refusal(() -> schema(URN, many))).isInstanceOf(Refusal.TooMany.class);
    assertThat(refusal(() -> schema(URN, array(large)))).isInstanceOf(Refusal.TooMany.class);
    assertThat(refusal(() -> schema(URN, array(long_)))).isInstanceOf(Refusal.TooMany.class);
    assertThatCode(() -> schema(URN, numbered(100))).doesNotThrowAnyException();
  }

  private static AttributeDefinition[] numbered(int count) {
    return array(IntStream.range(0, count).mapToObj(i -> text("a" + i, "One of many")));
  }

  private static AttributeDefinition[] array(Stream<AttributeDefinition> all) {
    return all.toArray(AttributeDefinition[]::new);
  }

  @Test
  void what_is_described_otherwise_keeps_its_values() {
    var before = schema(URN, LABEL, FLOOR);
    var after =
        schema(URN, FLOOR.mandatory(), LABEL.suggesting("x").writable(Mutability.IMMUTABLE));

    assertThat(before.abandonedBy(after)).isEmpty();
  }

  @Test
  void what_goes_or_is_of_another_kind_abandons_its_values() {
    var before = schema(URN, LABEL);

    assertAbandons(before, schema(URN, FLOOR), "label");
    assertAbandons(before, schema(URN, LABEL.many()), "label");
    assertAbandons(before, schema(URN, LABEL.exact()), "label");
    assertAbandons(before, schema(URN, LABEL.unique()), "label");
    assertAbandons(before, schema(URN, text("LABEL", "Spelled otherwise")), "label");
    assertAbandons(before, schema(URN, of("label", Type.REFERENCE, "A page")), "label");
  }

  @Test
  void a_part_is_abandoned_alone_and_with_its_whole() {
    var before = schema(URN, complex("locker", "A place", LABEL, FLOOR));

    assertAbandons(before, schema(URN, complex("locker", "A place", FLOOR)), "locker.label");
    assertAbandons(
        before,
        schema(URN, complex("locker", "Places", LABEL, FLOOR).many()),
        "locker",
        "locker.label",
        "locker.floor");
  }

  private static void assertAbandons(CustomSchema before, CustomSchema after, String... names) {
    assertThat(before.abandonedBy(after))
        .extracting(AttributePath::toString)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(names).map(name -> URN + ":" + name).toList());
  }

  @Test
  void a_schema_stays_that_of_its_urn_and_type() {
    var before = schema(URN, LABEL);
    var other = schema("urn:example:other", LABEL).schema();

    assertThat(refusal(() -> before.redefined("User", false, other)))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(refusal(() -> before.redefined("Group", false, before.schema())))
        .isInstanceOf(Refusal.Immutable.class);
    assertThat(before.redefined("User", true, before.schema()).required()).isTrue();
  }

  private static CustomSchema schema(String urn, AttributeDefinition... attributes) {
    var schema = new Schema(new SchemaId(urn), "Contoso", "", List.of(attributes));
    return CustomSchema.define("User", false, schema, NOON);
  }

  private static Refusal refusal(ThrowingCallable wish) {
    var refused = catchThrowableOfType(RefusedException.class, wish);
    assertThat(refused).as("the wish is refused").isNotNull();
    return refused.refusal();
  }
}
