package latchkey.application.credential.spi.installation;

import latchkey.domain.credential.SecretToken;

/** The secrets behind tokens: chance and the keyed hash. */
public interface TokenSecrets {
  /** 32 bytes from a secure source. */
  byte[] random();

  /** HMAC-SHA-256 of the whole token under the installation's key, in lower-case hexadecimal. */
  String hash(SecretToken token);
}
