package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads the token a request presents (RFC 6750 §2.1); no other place for tokens is read. */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  // the name of an authentication scheme is compared without case (RFC 9110 §11.1)
  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty());
  }
}
