package latchkey.rest.scim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.refusal.Versions;
import latchkey.rest.json.Json;
import latchkey.rest.scim.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private static final Version THREE = new Version(3);
  private static final Supplier<String> NOBODY_ASKS =
      () -> {
        throw new AssertionError("the tag was asked for, though it does not matter");
      };
  private static final Reply SHOWN =
      Reply.shown(200, "W/\"3.a1\"", "there", Json.object(out -> {}));

  @Test
  void without_headers_nothing_is_demanded() {
    assertThat(conditions(null, null).precondition(NOBODY_ASKS)).isEqualTo(Precondition.NONE);
    assertThat(conditions(null, null).read(THREE, SHOWN)).isEqualTo(SHOWN);
    assertThat(conditions(null, null).read(SHOWN)).isEqualTo(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W/\"3\"",
        "\"3\"",
        "\"3.a1\"",
        "W/\"3.ff\"",
        "W/\"7junk\", \"3\"",
        "W/\"junk\" ,W/\"3\""
      })
  void if_match_compares_versions_alone_and_weakly(String header) {
    var conditions = conditions(header, null);

    assertThat(conditions.precondition(NOBODY_ASKS)).isEqualTo(Precondition.anyOf(Set.of(THREE)));
    assertThat(conditions.read(THREE, SHOWN)).isEqualTo(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"junk", "W/\"2\"", "3", "\"03\"", "\"999999999999999999999\"", "*, \"x\""})
  void if_match_is_stale_when_it_names_other_versions_or_none(String header) {
    var conditions = conditions(header, null);

    assertThat(Refusals.of(() -> conditions.precondition(NOBODY_ASKS).require(THREE)))
        .isEqualTo(new Refusal.StaleVersion(THREE));
    assertThat(Refusals.of(() -> conditions.read(THREE, SHOWN)))
        .isEqualTo(new Refusal.StaleVersion(THREE));
  }

  @Test
  void if_match_of_anything_accepts_what_is_there() {
    assertThat(conditions("*", null).precondition(NOBODY_ASKS)).isEqualTo(Precondition.NONE);
  }

  @Test
  void if_none_match_rules_out_what_is_shown_by_the_whole_tag() {
    assertThat(excluded("W/\"3.a1\"", "W/\"3.a1\"")).isEqualTo(Versions.of(Set.of(THREE)));
    assertThat(excluded("\"3.a1\", \"9\"", "W/\"3.a1\""))
        .isEqualTo(Versions.of(Set.of(THREE, new Version(9))));
    assertThat(excluded("W/\"3\"", "W/\"3.a1\"")).isEqualTo(Versions.NONE);
    assertThat(excluded("W/\"3.b2\", W/\"junk\"", "W/\"3.a1\"")).isEqualTo(Versions.NONE);
  }

  @Test
  void if_none_match_of_anything_rules_out_what_is_there() {
    var demanded = conditions(null, "*").precondition(NOBODY_ASKS);

    assertThat(Refusals.of(() -> demanded.require(THREE)))
        .isEqualTo(new Refusal.ExcludedVersion(THREE));
  }

  @Test
  void a_reading_is_spared_by_the_whole_tag() {
    assertThat(conditions(null, "W/\"3.a1\"").read(THREE, SHOWN).status()).isEqualTo(304);
    assertThat(conditions(null, "\"1\", \"3.a1\"").read(THREE, SHOWN).status()).isEqualTo(304);
    assertThat(conditions(null, "*").read(THREE, SHOWN).status()).isEqualTo(304);
    assertThat(conditions(null, "W/\"3\"").read(THREE, SHOWN)).isEqualTo(SHOWN);
    assertThat(conditions(null, "W/\"3.a1\"").read(THREE, SHOWN))
        .isEqualTo(Reply.unchanged("W/\"3.a1\""));
  }

  @Test
  void a_stale_version_is_told_before_a_reading_is_spared() {
    assertThat(Refusals.of(() -> conditions("\"2\"", "\"3.a1\"").read(THREE, SHOWN)))
        .isEqualTo(new Refusal.StaleVersion(THREE));
  }

  @Test
  void what_has_no_version_is_compared_by_its_tag() {
    assertThat(conditions("\"3.a1\"", null).read(SHOWN)).isEqualTo(SHOWN);
    assertThat(conditions("*", null).read(SHOWN)).isEqualTo(SHOWN);
    assertThat(conditions(null, "\"3.a1\"").read(SHOWN).status()).isEqualTo(304);
    assertThat(Refusals.error(() -> conditions("\"3\"", null).read(SHOWN)).status()).isEqualTo(412);
  }

  private static Versions excluded(String ifNoneMatch, String shown) {
    return conditions(null, ifNoneMatch).precondition(() -> shown).excluded();
  }

  private static Conditions conditions(String ifMatch, String ifNoneMatch) {
    return new Conditions(Optional.ofNullable(ifMatch), Optional.ofNullable(ifNoneMatch));
  }
}
