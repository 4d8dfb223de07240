package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What an OAuth client says of itself in the {@code Authorization} header (RFC 7617, RFC 6749
 * §2.3.1). Both parts are as they were sent, form-encoded still.
 */
public record BasicCredentials(String client, String secret) {
  private static final String SCHEME = "Basic ";

  /** Whether there is such a header at all, of whatever scheme. */
  public static boolean sent(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  /** Reads them; empty when there are none, or none that can be read. */
  public static Optional<BasicCredentials> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()))
        .flatMap(BasicCredentials::parts);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static Optional<BasicCredentials> parts(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "BasicCredentials[…]";
  }
}
