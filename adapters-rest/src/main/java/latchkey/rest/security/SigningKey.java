package latchkey.rest.security;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** The pair that signs administrators' tokens and verifies them; all nodes share it. */
public record SigningKey(RSAPrivateKey secret, RSAPublicKey open) {

  /** Never the secret half. */
  @Override
  public String toString() {
    return "SigningKey[" + open.getModulus().bitLength() + " bits]";
  }
}
