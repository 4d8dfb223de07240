package latchkey.rest.assembly;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import latchkey.application.administrator.spi.installation.PasswordHashes;

/** Hashes by the server's PBKDF2; each carries its own parameters, so these may be raised. */
@ApplicationScoped
class Pbkdf2Passwords implements PasswordHashes {
  // OWASP Password Storage Cheat Sheet: 210,000 iterations with HMAC-SHA-512
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "64");

  @Inject Pbkdf2PasswordHash hashes;

  @PostConstruct
  void configure() {
    hashes.initialize(PARAMETERS);
  }

  @Override
  public String hash(String password) {
    return hashes.generate(password.toCharArray());
  }

  @Override
  public boolean matches(String password, String hash) {
    return hashes.verify(password.toCharArray(), hash);
  }
}
