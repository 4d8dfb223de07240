package latchkey.rest.assembly;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of the installation. Every use derives or computes something of its own from it. */
final class Pepper {
  private static final String HMAC = "HmacSHA256";
  private final SecretKeySpec key;

  Pepper(String text) {
    key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** The keyed hash of a text, in lower-case hexadecimal. */
  String hash(String text) {
    return HexFormat.of().formatHex(mac(text));
  }

  /** Tells one pepper from another and nothing about either. */
  String fingerprint() {
    return hash("latchkey: fingerprint of the pepper");
  }

  /** A key for AES-256 that serves one purpose. */
  SecretKey keyFor(String purpose) {
    return new SecretKeySpec(mac("latchkey: key for " + purpose), "AES");
  }

  private byte[] mac(String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
