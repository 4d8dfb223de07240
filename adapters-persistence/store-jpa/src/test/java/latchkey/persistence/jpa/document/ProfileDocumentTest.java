package latchkey.persistence.jpa.document;

import static latchkey.persistence.contract.samples.Values.element;
import static latchkey.persistence.contract.samples.Values.flag;
import static latchkey.persistence.contract.samples.Values.many;
import static latchkey.persistence.contract.samples.Values.primary;
import static latchkey.persistence.contract.samples.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileDocumentTest {
  private static final Value MOMENT =
      new Value.Moment(
          Instant.parse("2026-01-02T03:04:05.000006Z"), "2026-01-02T04:04:05.000006+01:00");

  static Stream<Value> values() {
    return Stream.of(
        text(""),
        flag(true),
        flag(false),
        new Value.Num(BigDecimal.ZERO),
        new Value.Num(new BigDecimal("-12345678901234567890.123456789")),
        new Value.Num(new BigDecimal("1E+30")),
        MOMENT,
        element("work", "ada@contoso.example"),
        many(primary("work", "a"), element("home", "b")),
        many(text("one"), text("two")),
        new Value.Complex(Map.of("since", MOMENT)),
        many(new Value.Complex(Map.of("since", MOMENT, "type", text("after a moment")))),
        new Value.Complex(Map.of("value", text("@"))));
  }

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @ParameterizedTest
  @MethodSource("values")
  void any_value_is_read_as_it_was_written(Value value) {
    var profile = profile(Map.of("first", value, "last", text("what follows it")));

    assertThat(ProfileDocument.read(ProfileDocument.write(profile))).isEqualTo(profile);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_is_read_as_it_was_written(String text) {
    var profile = profile(Map.of("title", text(text)));

    assertThat(ProfileDocument.read(ProfileDocument.write(profile))).isEqualTo(profile);
  }

  @Test
  void parts_keep_the_order_in_which_they_were_given() {
    var parts = new LinkedHashMap<String, Value>();
    for (String name : List.of("zulu", "alpha", "mike")) parts.put(name, text(name));

    var read = ProfileDocument.read(ProfileDocument.write(profile(parts)));

    assertThat(new ArrayList<>(read.facts().get(StandardSchemas.USER).parts().keySet()))
        .containsExactly("zulu", "alpha", "mike");
  }

  @Test
  void several_schemas_are_told_apart() {
    var title = new Value.Complex(Map.of("title", text("Locksmith")));
    var profile =
        Profile.of(
            Map.of(
                StandardSchemas.USER,
                title,
                StandardSchemas.ENTERPRISE,
                new Value.Complex(Map.of("division", text("Doors"))),
                new SchemaId("urn:example:custom:1.0:User"),
                title));

    assertThat(ProfileDocument.read(ProfileDocument.write(profile))).isEqualTo(profile);
  }

  @Test
  void its_form_is_what_the_rows_of_earlier_versions_hold() {
    var since = new LinkedHashMap<String, Value>();
    since.put("title", text("Locksmith"));
    since.put("since", MOMENT);

    assertThat(ProfileDocument.write(Profile.EMPTY)).isEqualTo("{}");
    assertThat(ProfileDocument.write(profile(since)))
        .isEqualTo(
            "{\"urn:ietf:params:scim:schemas:core:2.0:User\":{\"title\":\"Locksmith\",\"since\":"
                + "{\"@\":[\"2026-01-02T03:04:05.000006Z\",\"2026-01-02T04:04:05.000006+01:00\"]}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"urn:a\": {\"title\": null}}", "{\"urn:a\": {\"title\": \"cut"})
  void a_text_that_is_no_profile_is_not_read_in_part(String text) {
    assertThatThrownBy(() -> ProfileDocument.read(text)).isInstanceOf(UncheckedIOException.class);
  }

  private static Profile profile(Map<String, Value> parts) {
    return Profile.of(Map.of(StandardSchemas.USER, new Value.Complex(parts)));
  }
}
