package latchkey.rest.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import latchkey.application.administrator.api.Administrator;

/** Signs tokens that MicroProfile JWT accepts for an hour. */
@Dependent
public class AdministratorTokens {

  /** Who signs, as verifiers demand it. */
  public static final String ISSUER = "latchkey";

  /** How long a token is good for. */
  public static final Duration LIFE = Duration.ofHours(1);

  private final SigningKey key;
  private final Clock clock;

  @Inject
  public AdministratorTokens(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A token for somebody whose password was right. */
  public String issue(Administrator who) {
    var token = new SignedJWT(header(), claims(who, clock.instant()));
    try {
      token.sign(new RSASSASigner(key.secret()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
    return token.serialize();
  }

  private static JWSHeader header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
  }

  private static JWTClaimsSet claims(Administrator who, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(who.username())
            .claim("upn", who.username())
            .claim("groups", List.of(group(who)))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)));
    who.organization()
        .ifPresent(id -> claims.claim(AdministratorCaller.ORGANIZATION, id.toString()));
    return claims.build();
  }

  private static String group(Administrator who) {
    return who.operator()
        ? AdministratorCaller.OPERATOR
        : AdministratorCaller.ORGANIZATION_ADMINISTRATOR;
  }
}
