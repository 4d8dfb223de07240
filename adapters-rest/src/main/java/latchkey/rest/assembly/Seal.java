package latchkey.rest.assembly;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts what lies in the store and notices when it was changed there (AES-GCM). */
record Seal(SecretKey key) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Nonce and cipher text, as text. */
  String close(byte[] plain) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
    var both = ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret);
    return Base64.getEncoder().encodeToString(both.array());
  }

  /** What was closed under the same key. */
  byte[] open(String sealed) throws GeneralSecurityException {
    var both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    var nonce = new byte[NONCE_BYTES];
    both.get(nonce);
    var secret = new byte[both.remaining()];
    both.get(secret);
    return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(secret);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
