package latchkey.rest.jose;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;
import latchkey.domain.credential.Claims;

/** A signed JWT as it was sent; nothing that it says has been checked. */
public final class Jwt {
  /** Most characters. */
  public static final int LONGEST = 8 * 1024;

  private Jwt() {}

  /** Empty when it is none: wrong shape, not signed, encrypted, or too long. */
  static Optional<SignedJWT> parsed(String text) {
    if (text.length() > LONGEST) return Optional.empty();
    try {
      return Optional.of(SignedJWT.parse(text));
    } catch (ParseException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** What it says; empty when it is none. */
  public static Optional<Claims> claims(String text) {
    return parsed(text).flatMap(Jwt::claims);
  }

  private static Optional<Claims> claims(SignedJWT jwt) {
    try {
      return Optional.ofNullable(jwt.getJWTClaimsSet()).map(Jwt::claims);
    } catch (ParseException none) {
      return Optional.empty();
    }
  }

  private static Claims claims(JWTClaimsSet set) {
    return new Claims(
        Optional.ofNullable(set.getIssuer()),
        Optional.ofNullable(set.getSubject()),
        set.getAudience(),
        Optional.ofNullable(set.getExpirationTime()).map(Date::toInstant),
        Optional.ofNullable(set.getNotBeforeTime()).map(Date::toInstant),
        Optional.ofNullable(set.getIssueTime()).map(Date::toInstant),
        Optional.ofNullable(set.getJWTID()));
  }
}
