package latchkey.rest.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;

/** Tells whether an assertion was signed by somebody who speaks for a client. */
@Dependent
public class Signatures {
  /** Each costs a verification; only keys without an id can be so many. */
  private static final int MOST_KEYS = 10;

  private final KeySources sources;

  @Inject
  public Signatures(KeySources sources) {
    this.sources = sources;
  }

  /** Empty when it was. Takes no more than five seconds. */
  public Optional<Objection> objection(String assertion, Credential client) {
    return Jwt.parsed(assertion)
        .map(jwt -> objection(jwt, client))
        .orElseGet(() -> Optional.of(Objection.of(Fault.UNREADABLE)));
  }

  private Optional<Objection> objection(SignedJWT jwt, Credential client) {
    var header = jwt.getHeader();
    if (!Signing.takes(header)) return told(Fault.ALGORITHM, shown(header));
    try {
      return objection(jwt, keys(header, client));
    } catch (KeysUnavailableException e) {
      return told(Fault.KEYS, e.why());
    }
  }

  private List<JWK> keys(JWSHeader header, Credential client) throws KeysUnavailableException {
    var fitting = new JWKSelector(JWKMatcher.forJWSHeader(header));
    return Signing.good(sources.of(client).select(fitting));
  }

  private static Optional<Objection> objection(SignedJWT jwt, List<JWK> keys) {
    if (keys.isEmpty()) return told(Fault.KEY, shown(jwt.getHeader()));
    return keys.stream().limit(MOST_KEYS).anyMatch(key -> signed(jwt, key))
        ? Optional.empty()
        : Optional.of(Objection.of(Fault.SIGNATURE));
  }

  private static boolean signed(SignedJWT jwt, JWK key) {
    try {
      var publicKey = ((AsymmetricJWK) key).toPublicKey();
      var verifier = new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), publicKey);
      return jwt.verify(verifier);
    } catch (JOSEException doesNotFit) {
      return false;
    }
  }

  private static Optional<Objection> told(Fault fault, String found) {
    return Optional.of(new Objection(fault, found, ""));
  }

  private static String shown(JWSHeader header) {
    var id = Optional.ofNullable(header.getKeyID()).map(it -> ", kid " + it).orElse("");
    var type = Optional.ofNullable(header.getType()).map(it -> ", typ " + it).orElse("");
    return "alg " + header.getAlgorithm() + type + id;
  }
}
