package latchkey.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.administrator.api.Administrator;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

class AdministratorTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private final SigningKey key = key();
  private final AdministratorTokens tokens =
      new AdministratorTokens(key, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void an_operators_token_is_good_for_an_hour_and_names_no_organization() throws Exception {
    var token = SignedJWT.parse(tokens.issue(new Administrator("admin", Optional.empty())));

    var claims = token.getJWTClaimsSet();
    assertThat(token.verify(new RSASSAVerifier(key.open()))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(claims.getIssuer()).isEqualTo("latchkey");
    assertThat(claims.getStringClaim("upn")).isEqualTo("admin");
    assertThat(claims.getStringListClaim("groups")).containsExactly("operator");
    assertThat(claims.getExpirationTime().toInstant()).isEqualTo("2026-01-02T04:04:05Z");
    assertThat(claims.getClaim("organization")).isNull();
  }

  @Test
  void an_organizations_administrator_is_bound_to_it() throws Exception {
    var organization = new OrganizationId(new UUID(1, 1));

    var token = SignedJWT.parse(tokens.issue(new Administrator("olga", Optional.of(organization))));

    var claims = token.getJWTClaimsSet();
    assertThat(claims.getStringListClaim("groups")).containsExactly("organization-administrator");
    assertThat(claims.getStringClaim("organization")).isEqualTo(organization.toString());
  }

  @Test
  void a_signing_key_does_not_show_its_secret_half() {
    assertThat(key).hasToString("SigningKey[2048 bits]");
  }

  private static SigningKey key() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new SigningKey((RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
