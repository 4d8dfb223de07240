package latchkey.rest.oauth;

import java.util.List;
import latchkey.domain.credential.Objection;
import latchkey.rest.jose.Jwt;
import latchkey.rest.jose.Signing;

/** An objection in words. */
final class Complaint {
  private Complaint() {}

  /**
   * For whoever sent the assertion, who may be anybody: of the characters that RFC 6749 §5.2
   * allows, and with nothing in it that an administrator has chosen.
   */
  static String told(Objection objection) {
    return switch (objection.fault()) {
      case SECRET -> "The client authenticates by its secret, not by assertions.";
      case UNREADABLE ->
          "client_assertion is no signed JWT of at most " + Jwt.LONGEST + " characters.";
      case ISSUER -> "iss is not what it must be: " + BY_KIND.formatted("client_id", "issuer");
      case SUBJECT -> "sub is not what it must be: " + BY_KIND.formatted("client_id", "subject");
      case AUDIENCE ->
          "aud is not what it must be: "
              + BY_KIND.formatted("address of this token endpoint", "audience");
      case ENDLESS -> "exp is missing.";
      case EXPIRED -> "The assertion has expired (exp).";
      case TOO_LONG -> "exp is too far ahead: an hour with keys of one's own, a day by federation.";
      case EARLY -> "The assertion is not good yet (nbf, iat). Compare the clocks.";
      case NO_ID -> "jti is missing, without which a second use could not be told.";
      case SPENT -> "The assertion was used before (jti). Sign a new one for each request.";
      case ALGORITHM -> "alg must be one of " + ALGORITHMS + ", and typ JWT if there is one.";
      case KEY -> "No key that speaks for the client has this kid and fits this alg.";
      case SIGNATURE -> "The signature is wrong.";
      case KEYS ->
          "The keys that speak for the client cannot be had. The provisioning log has why.";
    };
  }

  private static final String BY_KIND =
      "the %s, or the %s that a federated client is registered with.";

  private static final String ALGORITHMS = String.join(", ", algorithms());

  private static List<String> algorithms() {
    return Signing.algorithms();
  }

  /** For the client's own administrators: with what was found, and what was expected. */
  static String detail(Objection objection) {
    return told(objection)
        + part(" Found: ", objection.found())
        + part(" Expected: ", objection.expected());
  }

  private static String part(String name, String text) {
    return text.isEmpty() ? "" : name + printable(text) + ".";
  }

  // it may come from anybody, and goes into a log
  private static String printable(String text) {
    return text.codePoints()
        .map(point -> isPrintable(point) ? point : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
