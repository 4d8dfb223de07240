package latchkey.rest.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a message as Standard Webhooks has it: id, time and body, by each secret that is good. */
final class Signature {
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /**
   * @param timestamp of this attempt, in seconds since 1970
   * @param keys of the secrets; a receiver is content with the signature of one it knows
   */
  static String of(String id, long timestamp, byte[] body, List<byte[]> keys) {
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(mac(key, id, timestamp, body)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] mac(byte[] key, String id, long timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
