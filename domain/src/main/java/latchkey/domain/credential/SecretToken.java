package latchkey.domain.credential;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An opaque bearer token: prefix of its kind, 256 random bits and check digits, in base 62, so that
 * junk is told from a token without asking the store. Shown once, never stored.
 */
public record SecretToken(CredentialKind kind, String text) {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SECRET_DIGITS = 43;
  private static final int CHECK_DIGITS = 6;
  private static final Pattern BODY =
      Pattern.compile("[0-9A-Za-z]{" + (SECRET_DIGITS + CHECK_DIGITS) + "}");

  /** How many characters of a token may be shown to tell it from others: prefix and four more. */
  private static final int SHOWN = 4;

  /**
   * @param random 32 bytes from a secure source
   */
  public static SecretToken mint(CredentialKind kind, byte[] random) {
    if (random.length != 32) throw new IllegalArgumentException("a token has 256 random bits");
    String secret = kind.prefix() + base62(new BigInteger(1, random), SECRET_DIGITS);
    return new SecretToken(kind, secret + check(secret));
  }

  /** Reads a token; empty when it is none, as its shape or its check digits tell. */
  public static Optional<SecretToken> read(String text) {
    return Arrays.stream(CredentialKind.values())
        .filter(kind -> text.startsWith(kind.prefix()))
        .filter(kind -> BODY.matcher(text.substring(kind.prefix().length())).matches())
        .filter(kind -> hasGoodCheck(text))
        .map(kind -> new SecretToken(kind, text))
        .findFirst();
  }

  /** The beginning of the token, enough for people to tell tokens apart. */
  public String shown() {
    return text.substring(0, kind.prefix().length() + SHOWN);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return shown() + "…";
  }

  private static boolean hasGoodCheck(String text) {
    int end = text.length() - CHECK_DIGITS;
    return check(text.substring(0, end)).equals(text.substring(end));
  }

  private static String check(String secret) {
    var crc = new CRC32();
    crc.update(secret.getBytes(StandardCharsets.US_ASCII));
    return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
  }

  private static String base62(BigInteger number, int digits) {
    var text = new char[digits];
    var rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      var split = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
      text[i] = DIGITS.charAt(split[1].intValue());
      rest = split[0];
    }
    return new String(text);
  }
}
