package latchkey.domain.credential;

import static latchkey.domain.credential.ClaimsBuilder.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.credential.Objection.Fault;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String ID = "00000000-0000-0002-0000-000000000002";
  private static final String US = "https://latchkey.example/oauth2/token";
  private static final String ALSO_US = "https://latchkey.example";
  private static final String ISSUER = "https://issuer.example/v2.0";

  private final Expectation own = of(new Proof.OwnKeys("{}"));
  private final Expectation federated = of(new Proof.Federation(ISSUER, "subject", "api://us"));

  @Test
  void a_client_that_signs_for_itself_names_itself_twice_and_us() {
    assertThat(objection(own, said())).isEmpty();
    assertThat(objection(own, said().to(ALSO_US))).isEmpty();
    assertThat(objection(own, said().to("https://other.example", US))).isEmpty();
    assertThat(of(new Proof.PublishedKeys("https://keys.example"))).isEqualTo(own);
  }

  @Test
  void a_client_with_a_secret_is_not_expected_to_assert_anything() {
    assertThat(Expectation.of(client(new Proof.Secret("lk_client_abcd", "00")), Set.of(US)))
        .isEmpty();
  }

  @Test
  void another_issuer_is_told_with_what_was_expected() {
    assertThat(objection(own, said().by("somebody")))
        .contains(new Objection(Fault.ISSUER, "somebody", ID));
    assertThat(objection(own, said().by(ID + " "))).isPresent();
    assertThat(objection(own, said().without("iss"))).contains(new Objection(Fault.ISSUER, "", ID));
  }

  @Test
  void another_subject_is_told() {
    assertThat(objection(own, said().about("somebody")))
        .contains(new Objection(Fault.SUBJECT, "somebody", ID));
    assertThat(objection(own, said().without("sub")))
        .contains(new Objection(Fault.SUBJECT, "", ID));
  }

  @Test
  void another_audience_is_told() {
    assertThat(objection(own, said().to("https://a.example", "https://b.example")))
        .contains(
            new Objection(
                Fault.AUDIENCE, "https://a.example, https://b.example", ALSO_US + " or " + US));
    assertThat(objection(own, said().to())).isPresent();
    assertThat(objection(own, said().to(US + "/"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "-61, EXPIRED",
    "-60, EXPIRED",
    "-59,",
    "1,",
    "3600,",
    "3660,",
    "3661, TOO_LONG",
    "86400, TOO_LONG"
  })
  void an_assertion_of_ones_own_ends_within_the_hour(long seconds, Fault fault) {
    assertThat(fault(own, said().ending(NOW.plusSeconds(seconds)))).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"-60, EXPIRED", "3661,", "86460,", "86461, TOO_LONG"})
  void an_issuers_ends_within_the_day(long seconds, Fault fault) {
    assertThat(fault(federated, issuers().ending(NOW.plusSeconds(seconds)))).isEqualTo(fault);
  }

  @Test
  void an_assertion_has_an_end() {
    assertThat(fault(own, said().without("exp"))).isEqualTo(Fault.ENDLESS);
    assertThat(fault(federated, issuers().without("exp"))).isEqualTo(Fault.ENDLESS);
  }

  @ParameterizedTest
  @CsvSource({"-86400,", "60,", "61, EARLY"})
  void an_assertion_is_not_from_the_future(long seconds, Fault fault) {
    var at = NOW.plusSeconds(seconds);

    assertThat(fault(own, said().notBefore(at))).isEqualTo(fault);
    assertThat(fault(own, said().issuedAt(at))).isEqualTo(fault);
    assertThat(fault(federated, issuers().notBefore(at))).isEqualTo(fault);
  }

  @Test
  void an_assertion_of_ones_own_has_an_id_and_an_issuers_may() {
    assertThat(fault(own, said().without("jti"))).isEqualTo(Fault.NO_ID);
    assertThat(fault(federated, issuers().without("jti"))).isNull();
  }

  @Test
  void an_issuer_speaks_for_its_subject_to_its_audience() {
    assertThat(objection(federated, issuers())).isEmpty();
    assertThat(fault(federated, issuers().by(ISSUER + "/"))).isEqualTo(Fault.ISSUER);
    assertThat(fault(federated, issuers().about(ID))).isEqualTo(Fault.SUBJECT);
    assertThat(fault(federated, issuers().to(US))).isEqualTo(Fault.AUDIENCE);
  }

  @Test
  void an_audience_copied_as_entras_portal_shows_it_is_understood() {
    var copied = of(new Proof.Federation(ISSUER, "subject", "api://us/.default"));

    assertThat(fault(copied, issuers().to("api://us"))).isNull();
    assertThat(fault(copied, issuers().to("api://us/.default"))).isNull();
    assertThat(fault(copied, issuers().to("api://us/"))).isEqualTo(Fault.AUDIENCE);
    assertThat(fault(federated, issuers().to("api://us/.default"))).isEqualTo(Fault.AUDIENCE);
  }

  @Test
  void what_was_found_is_cut_to_what_a_log_holds() {
    var found = objection(own, said().by("x".repeat(8_000))).orElseThrow().found();

    assertThat(found).hasSize(501).endsWith("…");
  }

  @Test
  void an_id_of_any_length_leaves_a_mark_of_one_length() {
    assertThat(said().build().mark().orElseThrow())
        .hasSize(64)
        .isEqualTo(said().build().mark().orElseThrow());
    assertThat(said().identified("x".repeat(8_000)).build().mark().orElseThrow()).hasSize(64);
    assertThat(said().identified("other").build().mark()).isNotEqualTo(said().build().mark());
    assertThat(said().without("jti").build().mark()).isEmpty();
  }

  @Test
  void what_an_issuer_says_is_bounded() {
    var long513 = "x".repeat(513);

    for (var wrong : List.of("", " ", long513)) {
      assertRefused(() -> new Proof.Federation(wrong, "subject", "audience"));
      assertRefused(() -> new Proof.Federation(ISSUER, wrong, "audience"));
      assertRefused(() -> new Proof.Federation(ISSUER, "subject", wrong));
    }
  }

  private static void assertRefused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RefusedException.class);
  }

  private static Fault fault(Expectation expected, ClaimsBuilder said) {
    return objection(expected, said).map(Objection::fault).orElse(null);
  }

  private static Optional<Objection> objection(Expectation expected, ClaimsBuilder said) {
    return expected.objection(said.build(), NOW);
  }

  private static ClaimsBuilder said() {
    return claims().by(ID).about(ID).to(US).ending(NOW.plusSeconds(60)).identified("1");
  }

  private static ClaimsBuilder issuers() {
    return said().by(ISSUER).about("subject").to("api://us");
  }

  private static Expectation of(Proof proof) {
    return Expectation.of(client(proof), Set.of(US, ALSO_US)).orElseThrow();
  }

  private static Credential client(Proof proof) {
    return new Credential(
        new OrganizationId(new UUID(1, 1)),
        new CredentialId(new UUID(2, 2)),
        CredentialKind.CLIENT,
        Optional.empty(),
        Optional.empty(),
        "Entra",
        proof,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
