package latchkey.rest.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashSet;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;

/** The public keys that an administrator registers for a client (RFC 7517 §5). */
public final class PublicKeys {
  private static final String MEMBER = "jwks";
  private static final int MOST_KEYS = 10;
  private static final int MOST_BYTES = 16 * 1024;

  private PublicKeys() {}

  /**
   * The set in our own words, with nothing in it that could be a secret.
   *
   * @throws RefusedException Malformed when it is no set of good public keys, or too large
   */
  public static String read(JsonNode jwks) {
    var text = jwks.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw malformed("must not be larger than " + MOST_BYTES + " bytes");
    }
    var set = parsed(text);
    requireGood(set, jwks.path("keys").size());
    return set.toPublicJWKSet().toString();
  }

  private static JWKSet parsed(String text) {
    try {
      return new JWKSet(JWKSet.parse(text).getKeys());
    } catch (ParseException | IllegalArgumentException none) {
      throw malformed("must be a JWK set (RFC 7517): {\"keys\": […]}");
    }
  }

  // a key of an unknown kind is left out by whoever parses
  private static void requireGood(JWKSet set, int sent) {
    if (set.isEmpty() || sent > MOST_KEYS) throw malformed("must have 1 to " + MOST_KEYS + " keys");
    if (set.size() < sent) throw malformed("has a key of a kind that is not taken");
    var ids = new HashSet<String>();
    for (JWK key : set.getKeys()) {
      Signing.objection(key).ifPresent(why -> refuse(key, why));
      if (key.getKeyID() != null && !ids.add(key.getKeyID())) {
        throw malformed("has two keys of one id (kid)");
      }
    }
  }

  private static void refuse(JWK key, String why) {
    var id = key.getKeyID() == null ? "without an id" : "'" + key.getKeyID() + "'";
    throw malformed("key " + id + " " + why);
  }

  private static RefusedException malformed(String why) {
    return new Refusal.Malformed(MEMBER, why).refused();
  }
}
