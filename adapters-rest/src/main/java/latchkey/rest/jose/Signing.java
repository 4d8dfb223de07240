package latchkey.rest.jose;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which algorithms and keys sign assertions: two keys, one of them secret, and nothing weak. */
public final class Signing {
  private static final List<JWSAlgorithm> ALGORITHMS =
      List.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

  // RFC 9068's tokens and RFC 7523bis' assertions; a logout token or a proof of possession is none
  private static final Set<String> TYPES =
      Set.of("jwt", "at+jwt", "application/at+jwt", "client-authentication+jwt");

  private static final int LEAST_RSA_BITS = 2048;

  /** A longer one takes too long to verify with. */
  private static final int MOST_RSA_BITS = 8192;

  private Signing() {}

  /** By their names in JOSE. */
  public static List<String> algorithms() {
    return ALGORITHMS.stream().map(JWSAlgorithm::getName).toList();
  }

  static boolean takes(JWSHeader header) {
    return ALGORITHMS.contains(header.getAlgorithm()) && takes(header.getType());
  }

  private static boolean takes(JOSEObjectType type) {
    return type == null || TYPES.contains(type.getType().toLowerCase(Locale.ROOT));
  }

  /** What is wrong with a key, as the end of a sentence that begins with it. */
  static Optional<String> objection(JWK key) {
    if (key.isPrivate()) return Optional.of("is a private or a shared one; give the public one");
    if (key.getKeyUse() != null && !key.getKeyUse().equals(KeyUse.SIGNATURE)) {
      return Optional.of("is not for signatures (use)");
    }
    if (key.getAlgorithm() != null && !ALGORITHMS.contains(key.getAlgorithm())) {
      return Optional.of("is for an algorithm that is not taken (alg)");
    }
    return kind(key);
  }

  private static Optional<String> kind(JWK key) {
    if (key instanceof RSAKey rsa) return size(rsa.size());
    return key instanceof ECKey ec && CURVES.contains(ec.getCurve())
        ? Optional.empty()
        : Optional.of("is neither RSA nor on the curves P-256, P-384 or P-521");
  }

  private static Optional<String> size(int bits) {
    return bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS
        ? Optional.empty()
        : Optional.of("has " + bits + " bits; RSA keys have 2048 to 8192");
  }

  /** Those of them that are good. */
  static List<JWK> good(Collection<JWK> keys) {
    return keys.stream().filter(key -> objection(key).isEmpty()).toList();
  }
}
