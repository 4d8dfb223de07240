package latchkey.domain.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an assertion says (RFC 7519 §4.1), whoever signed it.
 *
 * @param id tells this assertion from all others of its issuer
 */
public record Claims(
    Optional<String> issuer,
    Optional<String> subject,
    List<String> audience,
    Optional<Instant> expires,
    Optional<Instant> notBefore,
    Optional<Instant> issued,
    Optional<String> id) {

  public Claims {
    audience = List.copyOf(audience);
  }

  /** A mark of the id, of one length whatever the issuer chose; empty without an id. */
  public Optional<String> mark() {
    return id.map(Claims::digest);
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
