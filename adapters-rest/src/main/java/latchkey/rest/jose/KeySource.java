package latchkey.rest.jose;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import java.util.List;

/** Who may have signed. */
@FunctionalInterface
interface KeySource {
  /** The keys that fit; none when there are none. */
  List<JWK> select(JWKSelector which) throws KeysUnavailableException;
}
