package latchkey.domain.credential;

/**
 * Why an assertion does not prove who its client is.
 *
 * @param found what was there, cut to a length that fits a log; may be empty
 * @param expected what should have been; may be empty
 */
public record Objection(Fault fault, String found, String expected) {
  private static final int LONGEST = 500;

  public Objection {
    found = cut(found);
    expected = cut(expected);
  }

  /** One of which there is no more to say. */
  public static Objection of(Fault fault) {
    return new Objection(fault, "", "");
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** What is wrong. */
  public enum Fault {
    /** The client has a secret, and no assertions are taken for it. */
    SECRET,
    /** No signed JWT, or one too long to be read. */
    UNREADABLE,
    ISSUER,
    SUBJECT,
    AUDIENCE,
    /** It has no end. */
    ENDLESS,
    EXPIRED,
    /** It ends too far ahead. */
    TOO_LONG,
    /** It is not good yet. */
    EARLY,
    /** It has no id, without which a second use could not be told. */
    NO_ID,
    /** It was used before. */
    SPENT,
    /** Signed by an algorithm that is not taken, or of a type that is no assertion. */
    ALGORITHM,
    /** No key of the issuer's or client's has this id and fits the algorithm. */
    KEY,
    SIGNATURE,
    /** The keys could not be had. */
    KEYS
  }
}
