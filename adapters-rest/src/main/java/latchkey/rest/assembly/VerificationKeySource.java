package latchkey.rest.assembly;

import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import latchkey.rest.security.AdministratorTokens;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tells MicroProfile JWT whom to trust. The key is known only once the store is open; the server
 * verifies its first token later than that.
 */
public final class VerificationKeySource implements ConfigSource {
  private static final String KEY = "mp.jwt.verify.publickey";

  // The server makes this source, the start fills it: nothing but the class is common to them. The
  // server asks for the key during the deployment already and remembers, for a minute, that there
  // is none, unless it is told to remember nothing.
  private static final Map<String, String> PROPERTIES =
      new ConcurrentHashMap<>(
          Map.of(
              "mp.jwt.verify.issuer", AdministratorTokens.ISSUER, "mp.config.cache.duration", "0"));

  /** Tells the key from now on. */
  static void tell(RSAPublicKey key) {
    PROPERTIES.put(KEY, Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  @Override
  public Set<String> getPropertyNames() {
    return PROPERTIES.keySet();
  }

  @Override
  public String getValue(String name) {
    return PROPERTIES.get(name);
  }

  @Override
  public String getName() {
    return "latchkey: verification of administrators' tokens";
  }

  // above system properties (400): nothing outside may name another issuer or key
  @Override
  public int getOrdinal() {
    return 1000;
  }
}
