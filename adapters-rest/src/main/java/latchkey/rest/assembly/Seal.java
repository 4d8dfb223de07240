package latchkey.rest.assembly;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts what leaves our hands and notices when it comes back changed (AES-GCM). */
record Seal(SecretKey key) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /**
   * Nonce and cipher text.
   *
   * @param bound what has to be the same for opening it; not contained
   */
  byte[] close(byte[] plain, byte[] bound) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var secret = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain);
    return ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
  }

  /** What was closed under the same key, with the same bound. */
  byte[] open(byte[] closed, byte[] bound) throws GeneralSecurityException {
    // of less than a tag the cipher makes a fault of its own, which is no GeneralSecurityException
    if (closed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new GeneralSecurityException("too short");
    }
    var nonce = Arrays.copyOf(closed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, bound)
        .doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
