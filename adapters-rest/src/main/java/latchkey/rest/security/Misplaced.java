package latchkey.rest.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import latchkey.domain.credential.SecretToken;

/**
 * Looks at a token that did not open a door, to say why. Nothing is verified here, and nothing is
 * let in: it only chooses a text.
 */
final class Misplaced {
  private Misplaced() {}

  /** Why a token did not open {@code /api}. */
  static Denial atApi(String token, Instant now) {
    if (SecretToken.read(token).isPresent()) return Denial.opaqueAtApi();
    return end(token).filter(end -> !now.isBefore(end)).isPresent()
        ? Denial.sessionEnded()
        : Denial.unknown(Door.API);
  }

  /** Whether a token looks like that of a session. */
  static boolean isSession(String token) {
    return end(token).isPresent();
  }

  private static Optional<Instant> end(String token) {
    try {
      var claims = JWTParser.parse(token).getJWTClaimsSet();
      return Optional.ofNullable(claims).map(it -> it.getExpirationTime()).map(Date::toInstant);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
