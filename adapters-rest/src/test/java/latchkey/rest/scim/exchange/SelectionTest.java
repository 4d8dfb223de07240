package latchkey.rest.scim.exchange;

import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;
import latchkey.rest.json.Json;
import org.junit.jupiter.api.Test;

/** What is returned always, by default, on request and never (RFC 7644 §3.9, RFC 7643 §7). */
class SelectionTest {
  private static final SchemaId BADGE = new SchemaId("urn:example:badge:2.0");
  private static final SchemaId MORE = new SchemaId("urn:example:more:2.0");
  private static final ResourceType TYPE =
      new ResourceType(
          "Badge",
          schema(
              BADGE,
              attribute("number", Returned.ALWAYS),
              attribute("owner", Returned.DEFAULT),
              attribute("history", Returned.REQUEST),
              attribute("secret", Returned.NEVER),
              AttributeDefinition.complex(
                  "lock",
                  "A lock",
                  attribute("id", Returned.ALWAYS),
                  attribute("place", Returned.DEFAULT),
                  attribute("log", Returned.REQUEST),
                  attribute("pin", Returned.NEVER))),
          List.of(
              schema(
                  MORE,
                  attribute("colour", Returned.DEFAULT),
                  attribute("mass", Returned.REQUEST))),
          List.of());

  private static final Value LOCK =
      new Value.Complex(
          Map.of("id", text("i"), "place", text("p"), "log", text("l"), "pin", text("x")));
  private static final Profile ALL =
      Profile.EMPTY
          .with(AttributePath.of(BADGE, "number"), Optional.of(text("n")))
          .with(AttributePath.of(BADGE, "owner"), Optional.of(text("o")))
          .with(AttributePath.of(BADGE, "history"), Optional.of(text("h")))
          .with(AttributePath.of(BADGE, "secret"), Optional.of(text("x")))
          .with(AttributePath.of(BADGE, "lock"), Optional.of(LOCK))
          .with(AttributePath.of(MORE, "colour"), Optional.of(text("c")))
          .with(AttributePath.of(MORE, "mass"), Optional.of(text("m")));

  @Test
  void without_parameters_what_comes_always_and_by_default_comes() {
    assertThat(shown(null, null)).isEqualTo("number owner lock{id place} more{colour}");
  }

  @Test
  void only_what_is_named_comes_with_what_comes_always() {
    assertThat(shown("owner", null)).isEqualTo("number owner");
    assertThat(shown("HISTORY, urn:example:more:2.0:mass", null))
        .isEqualTo("number history more{mass}");
    assertThat(shown("urn:example:badge:2.0:lock.place", null)).isEqualTo("number lock{id place}");
    assertThat(shown("lock.log", null)).isEqualTo("number lock{id log}");
    assertThat(shown("urn:example:more:2.0", null)).isEqualTo("number more{colour mass}");
    assertThat(shown("nothing,known", null)).isEqualTo("number");
  }

  @Test
  void what_is_never_returned_is_not_even_when_named() {
    assertThat(shown("secret", null)).isEqualTo("number");
    assertThat(shown("lock.pin", null)).isEqualTo("number lock{id}");
  }

  @Test
  void what_is_excluded_stays_away_unless_it_comes_always() {
    assertThat(shown(null, "number,owner,lock.id,lock.place"))
        .isEqualTo("number lock{id} more{colour}");
    assertThat(shown(null, "lock,URN:EXAMPLE:MORE:2.0")).isEqualTo("number owner");
    assertThat(shown(null, "urn:example:badge:2.0:owner,urn:example:more:2.0:colour"))
        .isEqualTo("number lock{id place}");
    assertThat(shown(null, "history")).isEqualTo(shown(null, null));
  }

  private static String shown(String attributes, String excluded) {
    var selection =
        Selection.of(
            Optional.ofNullable(attributes), Optional.ofNullable(excluded), TYPE, strict());
    Json json =
        out -> new ResourceWriter(TYPE, selection).write(out, ALL, ResourceWriter.Further.NOTHING);
    return new String(json.bytes(), StandardCharsets.UTF_8)
        .replaceFirst("\"schemas\":\\[[^]]*\\],?", "")
        .replaceAll("\"urn:example:more:2.0\":", "\"more\"")
        .replaceAll(":\"[a-z]\"", "")
        .replaceAll("\"|:", "")
        .replace(',', ' ')
        .replaceAll("^\\{|\\}$", "");
  }

  private static Schema schema(SchemaId id, AttributeDefinition... attributes) {
    return new Schema(id, "Badge", "A badge", List.of(attributes));
  }

  private static AttributeDefinition attribute(String name, Returned when) {
    return AttributeDefinition.text(name, name).returned(when);
  }

  private static Value text(String value) {
    return new Value.Text(value);
  }
}
