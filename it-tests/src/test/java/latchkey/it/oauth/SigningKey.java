package latchkey.it.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of a client's or an issuer's; signs by the JDK alone, also what nobody should believe. */
public record SigningKey(String kid, String alg, KeyPair pair) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  public static SigningKey rsa(String kid) {
    return rsa(kid, 2048);
  }

  static SigningKey rsa(String kid, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return new SigningKey(kid, "RS256", generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static SigningKey ec(String kid) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new SigningKey(kid, "ES256", generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The same key under another id. */
  SigningKey called(String other) {
    return new SigningKey(other, alg, pair);
  }

  /** A set of the public keys. */
  public static String jwks(SigningKey... keys) {
    var all = java.util.Arrays.stream(keys).map(SigningKey::jwk).toList();
    return json(Map.of("keys", all));
  }

  /** A set in which the secret half is, too. */
  String privateJwks() {
    var jwk = jwk();
    jwk.put("d", number(((RSAPrivateCrtKey) pair.getPrivate()).getPrivateExponent()));
    return json(Map.of("keys", java.util.List.of(jwk)));
  }

  private Map<String, Object> jwk() {
    var jwk = new LinkedHashMap<String, Object>();
    jwk.put("kid", kid);
    jwk.put("use", "sig");
    if (pair.getPublic() instanceof RSAPublicKey rsa) {
      jwk.put("kty", "RSA");
      jwk.put("n", number(rsa.getModulus()));
      jwk.put("e", number(rsa.getPublicExponent()));
    } else if (pair.getPublic() instanceof ECPublicKey ec) {
      jwk.put("kty", "EC");
      jwk.put("crv", "P-256");
      jwk.put("x", coordinate(ec.getW().getAffineX()));
      jwk.put("y", coordinate(ec.getW().getAffineY()));
    }
    return jwk;
  }

  private static String number(BigInteger number) {
    var bytes = number.toByteArray();
    boolean sign = bytes[0] == 0;
    return BASE64.encodeToString(
        sign ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String coordinate(BigInteger number) {
    var bytes = new byte[32];
    var found = number.toByteArray();
    for (int i = 1; i <= Math.min(32, found.length); i++) {
      bytes[32 - i] = found[found.length - i];
    }
    return BASE64.encodeToString(bytes);
  }

  /** What is said, signed. */
  public String signs(Map<String, Object> claims) {
    return signs(Map.of("typ", "JWT", "alg", alg, "kid", kid), claims);
  }

  /** The same with another header, whatever that says. */
  String signs(Map<String, Object> header, Map<String, Object> claims) {
    var text = text(header) + "." + text(claims);
    return text + "." + BASE64.encodeToString(signature(text));
  }

  private byte[] signature(String text) {
    try {
      var name = alg.equals("ES256") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA";
      var signature = Signature.getInstance(name);
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Not signed at all, and saying so. */
  static String unsigned(Map<String, Object> claims) {
    return text(Map.of("alg", "none")) + "." + text(claims) + ".";
  }

  /** Signed as if the public key were a secret. */
  String mistaken(Map<String, Object> claims) {
    var text = text(Map.of("alg", "HS256", "kid", kid)) + "." + text(claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
      var signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Map<String, Object> json) {
    return BASE64.encodeToString(json(json).getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Map<String, Object> json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
