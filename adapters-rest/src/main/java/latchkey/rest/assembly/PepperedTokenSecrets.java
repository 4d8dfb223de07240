package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.domain.credential.SecretToken;

/** Chance from the system, hashes under the pepper. */
@Dependent
class PepperedTokenSecrets implements TokenSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Pepper pepper;

  @Inject
  PepperedTokenSecrets(Pepper pepper) {
    this.pepper = pepper;
  }

  @Override
  public byte[] random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String hash(SecretToken token) {
    return pepper.hash(token.text());
  }
}
