package latchkey.rest.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import latchkey.application.administrator.spi.installation.Installation;
import latchkey.rest.security.SigningKey;

/** Makes the signing key once and keeps it, sealed, where all nodes find it. */
@Singleton
class SigningKeys {
  private static final String NAME = "signing-key";
  private static final int BITS = 2048;
  private static final byte[] NOTHING = {};
  private final Installation installation;
  private final Seal seal;

  @Inject
  SigningKeys(Installation installation, Pepper pepper) {
    this.installation = installation;
    this.seal = new Seal(pepper.keyFor("the signing key"));
  }

  @Produces
  @Singleton
  SigningKey key() throws GeneralSecurityException {
    var known = installation.find(NAME);
    // of several nodes that make one at once, one wins
    return read(known.isPresent() ? known.get() : installation.keep(NAME, made()));
  }

  private String made() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    var secret = generator.generateKeyPair().getPrivate().getEncoded();
    return Base64.getEncoder().encodeToString(seal.close(secret, NOTHING));
  }

  private SigningKey read(String sealed) throws GeneralSecurityException {
    var factory = KeyFactory.getInstance("RSA");
    var encoded = seal.open(Base64.getDecoder().decode(sealed), NOTHING);
    var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
    var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
    return new SigningKey(secret, (RSAPublicKey) factory.generatePublic(open));
  }
}
