package latchkey.rest.oauth;

import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.GrantByAssertion;
import latchkey.domain.credential.Objection;
import latchkey.rest.json.Json;

/**
 * Why no token is given (RFC 6749 §5.2).
 *
 * @param description for people; of the characters that the RFC allows, so never a name somebody
 *     chose
 */
record TokenError(int status, String code, String description) {

  static TokenError invalidRequest(String why) {
    return new TokenError(400, "invalid_request", why);
  }

  static TokenError tooLarge(int limit) {
    return new TokenError(413, "invalid_request", "The body is larger than " + limit + " bytes.");
  }

  static TokenError unsupportedGrant() {
    return new TokenError(400, "unsupported_grant_type", "grant_type must be client_credentials.");
  }

  static TokenError invalidScope() {
    return new TokenError(400, "invalid_scope", "The one scope is scim. It may be left out.");
  }

  static TokenError wrongKindOfAssertion() {
    return invalidClient("client_assertion_type must be " + ClientAssertion.TYPE + ".");
  }

  static TokenError noAssertion() {
    return invalidClient("client_assertion is missing.");
  }

  /** Of an outcome without a grant. */
  static TokenError of(GrantByAssertion.Outcome outcome) {
    return outcome.objection().map(TokenError::of).orElseGet(() -> asserted(outcome.verdict()));
  }

  private static TokenError of(Objection objection) {
    return invalidClient(Complaint.told(objection));
  }

  private static TokenError asserted(Verdict verdict) {
    return switch (verdict) {
      case UNKNOWN, WRONG_KIND ->
          invalidClient(
              "There is no client with this client_id. Without one, the assertion's sub is taken.");
      case EXPIRED -> invalidClient("The client has expired. Register a new one in its place.");
      case ACCEPTED, REVOKED, ORGANIZATION_OFF, NOT_ENTITLED, CONNECTION_OFF -> of(verdict);
    };
  }

  static TokenError unauthenticated() {
    return invalidClient(
        "No client authentication that is understood: send client_id and client_secret in the form"
            + " or by HTTP Basic, or a client_assertion.");
  }

  /** Of a verdict that is not ACCEPTED. */
  static TokenError of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> throw new IllegalArgumentException("an accepted client is not refused");
      case UNKNOWN, WRONG_KIND ->
          invalidClient("There is no client with this client_id and client_secret.");
      case EXPIRED ->
          invalidClient("The client secret has expired. Register a new client in its place.");
      case REVOKED -> invalidClient("The client was revoked. Register a new one in its place.");
      case ORGANIZATION_OFF -> unauthorized("The organization of the client is switched off.");
      case NOT_ENTITLED -> unauthorized("The organization of the client is not entitled to SCIM.");
      case CONNECTION_OFF -> unauthorized("SCIM is switched off for the connection of the client.");
    };
  }

  private static TokenError invalidClient(String why) {
    return new TokenError(401, "invalid_client", why);
  }

  // a good client whose organization may not provision now: no other secret would help
  private static TokenError unauthorized(String why) {
    return new TokenError(400, "unauthorized_client", why);
  }

  TokenException refused() {
    return new TokenException(this);
  }

  Json json() {
    return Json.object(
        out -> {
          out.writeStringField("error", code);
          out.writeStringField("error_description", description);
        });
  }
}
