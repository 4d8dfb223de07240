package latchkey.rest.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final RSAKey RSA = rsa("r");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Signatures signatures = new Signatures(new KeySources());

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
  void an_rsa_key_signs_by_any_of_its_algorithms(String algorithm) {
    assertThat(objection(signed(RSA, header(algorithm).keyID("r")), RSA)).isEmpty();
  }

  @Test
  void a_key_on_a_curve_signs_by_its_own() throws JOSEException {
    for (var curve : List.of(Curve.P_256, Curve.P_384, Curve.P_521)) {
      ECKey key = new ECKeyGenerator(curve).keyID("e").generate();
      var algorithm = "ES" + (curve.equals(Curve.P_521) ? "512" : curve.getName().substring(2));

      assertThat(objection(signed(key, header(algorithm).keyID("e")), key)).isEmpty();
    }
  }

  @Test
  void a_key_without_an_id_is_found_by_trying() {
    var other = rsa("x");

    assertThat(objection(signed(RSA, header("RS256")), other, RSA)).isEmpty();
    assertThat(fault(signed(RSA, header("RS256")), other)).isEqualTo(Fault.SIGNATURE);
  }

  @Test
  void an_unknown_id_is_no_reason_to_try() {
    assertThat(fault(signed(RSA, header("RS256").keyID("y")), RSA)).isEqualTo(Fault.KEY);
  }

  @Test
  void a_key_for_something_else_is_none() {
    var cipher = new RSAKey.Builder(RSA).keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION).build();
    var other = new RSAKey.Builder(RSA).algorithm(JWSAlgorithm.RS512).build();

    assertThat(fault(signed(RSA, header("RS256").keyID("r")), cipher)).isEqualTo(Fault.KEY);
    assertThat(fault(signed(RSA, header("RS256").keyID("r")), other)).isEqualTo(Fault.KEY);
  }

  @Test
  void a_public_key_is_no_shared_secret() throws JOSEException {
    var mistaken = new MACSigner(RSA.toRSAPublicKey().getEncoded());

    assertThat(fault(signed(mistaken, header("HS256").keyID("r")), RSA)).isEqualTo(Fault.ALGORITHM);
  }

  @Test
  void what_is_not_signed_is_no_assertion() {
    var plain = new PlainJWT(claims()).serialize();

    assertThat(Jwt.claims(plain)).isEmpty();
    assertThat(fault(plain, RSA)).isEqualTo(Fault.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "at+jwt", "client-authentication+jwt"})
  void an_assertion_may_say_what_it_is(String type) {
    var header = header("RS256").type(new JOSEObjectType(type));

    assertThat(objection(signed(RSA, header), RSA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "dpop+jwt", "x"})
  void what_says_that_it_is_something_else_is_no_assertion(String type) {
    var header = header("RS256").type(new JOSEObjectType(type));

    assertThat(fault(signed(RSA, header), RSA)).isEqualTo(Fault.ALGORITHM);
  }

  @Test
  void what_must_be_understood_and_is_not_spoils_a_signature() {
    var header = header("RS256").criticalParams(java.util.Set.of("x")).customParam("x", 1);

    assertThat(fault(signed(RSA, header), RSA)).isEqualTo(Fault.SIGNATURE);
  }

  @Test
  void a_client_with_a_secret_has_no_keys() {
    var client = client(new Proof.Secret("lk_client_abcd", "00"));

    assertThat(signatures.objection(signed(RSA, header("RS256")), client).map(Objection::fault))
        .contains(Fault.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "e30..", "\u0000", "é.é.é"})
  void junk_says_nothing(String junk) {
    assertThat(Jwt.claims(junk)).isEmpty();
    assertThat(fault(junk, RSA)).isEqualTo(Fault.UNREADABLE);
  }

  @Test
  void an_assertion_over_8_kib_is_not_read() {
    var fits = signed(RSA, header("RS256").customParam("x", "x".repeat(5_000)));
    var large = signed(RSA, header("RS256").customParam("x", "x".repeat(6_500)));

    assertThat(fits).hasSizeLessThan(Jwt.LONGEST);
    assertThat(Jwt.claims(fits)).isPresent();
    assertThat(large).hasSizeGreaterThan(Jwt.LONGEST);
    assertThat(Jwt.claims(large)).isEmpty();
  }

  @Test
  void what_an_assertion_says_is_read() {
    var said = Jwt.claims(signed(RSA, header("RS256"))).orElseThrow();

    assertThat(said.issuer()).contains("i");
    assertThat(said.subject()).contains("s");
    assertThat(said.audience()).containsExactly("a", "b");
    assertThat(said.expires()).contains(NOW);
    assertThat(said.notBefore()).contains(NOW.minusSeconds(1));
    assertThat(said.issued()).contains(NOW.minusSeconds(2));
    assertThat(said.id()).contains("1");
  }

  @Test
  void registered_keys_are_kept_without_what_is_secret_or_unknown() throws Exception {
    var text = new JWKSet(List.of(RSA.toPublicJWK())).toString(false);
    var json = json(text.replace("{\"keys\"", "{\"note\":\"mine\",\"keys\""));

    var kept = JWKSet.parse(PublicKeys.read(json));

    assertThat(kept.getKeys()).containsExactly(RSA.toPublicJWK());
    assertThat(kept.getAdditionalMembers()).isEmpty();
  }

  @Test
  void a_secret_key_is_not_registered() {
    var json = json(new JWKSet(RSA).toString(false));

    assertThatThrownBy(() -> PublicKeys.read(json))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it ->
                assertThat(it.refusal().toString())
                    .contains("private")
                    .doesNotContain(RSA.getPrivateExponent().toString()));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Fault fault(String assertion, JWK key) {
    return objection(assertion, key).orElseThrow().fault();
  }

  private Optional<Objection> objection(String assertion, JWK... keys) {
    var set = new JWKSet(List.of(keys)).toString();
    return signatures.objection(assertion, client(new Proof.OwnKeys(set)));
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

  private static JWSHeader.Builder header(String algorithm) {
    return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm));
  }

  private static String signed(JWK key, JWSHeader.Builder header) {
    try {
      var built = header.build();
      return signed(
          new DefaultJWSSignerFactory().createJWSSigner(key, built.getAlgorithm()), header);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(JWSSigner signer, JWSHeader.Builder header) {
    try {
      var jwt = new SignedJWT(header.build(), claims());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer("i")
        .subject("s")
        .audience(List.of("a", "b"))
        .expirationTime(Date.from(NOW))
        .notBeforeTime(Date.from(NOW.minusSeconds(1)))
        .issueTime(Date.from(NOW.minusSeconds(2)))
        .jwtID("1")
        .build();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
