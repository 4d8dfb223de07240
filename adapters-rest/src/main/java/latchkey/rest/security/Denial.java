package latchkey.rest.security;

import java.util.Optional;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Outcome;
import latchkey.application.credential.api.Authenticate.Verdict;

/**
 * Why a request does not get in. Faults of the token are 401: another token may get in. A good
 * token of a switched-off party is 403 (RFC 9110 §15.5.4): no other token would, an administrator
 * has to switch something on.
 *
 * @param error the code of RFC 6750 §3.1; empty when no token came or the token is not at fault
 * @param code one word for programs; never changes
 * @param detail cause, object and remedy: read in a directory's log by an administrator
 */
record Denial(int status, Optional<String> error, String code, String detail) {

  static Denial missing(Door door) {
    return new Denial(
        401, Optional.empty(), "tokenMissing", "No token was sent. Send " + wanted(door) + ".");
  }

  static Denial unknown(Door door) {
    return invalid(
        "tokenUnknown",
        "The token is unknown: mistyped, cut off, or of another installation. Send "
            + wanted(door)
            + ".");
  }

  static Denial sessionAt(Door door) {
    return invalid(
        "tokenForAnotherDoor",
        "The token is that of a session, which opens /api alone. Send " + wanted(door) + ".");
  }

  static Denial opaqueAtApi() {
    return invalid(
        "tokenForAnotherDoor",
        "The token is a secret token, which does not open /api. Send " + wanted(Door.API) + ".");
  }

  static Denial sessionEnded() {
    return invalid("tokenExpired", "The session has ended: sign in again.");
  }

  /** The denial of an outcome that is not ACCEPTED. */
  static Denial of(Door door, Outcome outcome) {
    return of(door, outcome.verdict(), outcome.caller());
  }

  private static Denial of(Door door, Verdict verdict, Optional<Caller> caller) {
    return switch (verdict) {
      case ACCEPTED -> throw new IllegalArgumentException("an accepted token is not denied");
      case UNKNOWN -> unknown(door);
      case WRONG_KIND ->
          invalid(
              "tokenForAnotherDoor",
              "The token is a good one, but opens another interface. Send " + wanted(door) + ".");
      case EXPIRED ->
          invalid(
              "tokenExpired",
              granted(caller)
                  ? "The access token of the client"
                      + name(caller)
                      + " has expired. Get another"
                      + " one from /oauth2/token."
                  : "The token"
                      + name(caller)
                      + " has expired. Issue a new one and put it in"
                      + " place.");
      case REVOKED ->
          invalid(
              "tokenRevoked",
              granted(caller)
                  ? "The client"
                      + name(caller)
                      + " was revoked, and its access tokens with it."
                      + " Register a new one and put its id and secret in place."
                  : "The token"
                      + name(caller)
                      + " was revoked. Issue a new one and put it in"
                      + " place.");
      case ORGANIZATION_OFF ->
          off(
              "organizationOff",
              "The organization"
                  + slug(caller)
                  + " is switched off: an administrator of the"
                  + " installation can switch it on.");
      case NOT_ENTITLED ->
          off(
              "notEntitled",
              "The organization"
                  + slug(caller)
                  + " is not entitled to SCIM: an operator of the"
                  + " installation can entitle it.");
      case CONNECTION_OFF ->
          off(
              "scimOff",
              "SCIM is switched off for the"
                  + connection(caller)
                  + " organization"
                  + slug(caller)
                  + ": an administrator can"
                  + " switch it on.");
    };
  }

  private static String wanted(Door door) {
    return switch (door) {
      case SCIM -> "the secret token of the organization's SCIM connection as bearer token";
      case ACCESS -> "an access token of the organization as bearer token";
      default -> "the token of POST /api/v1/session, not older than one hour, as bearer token";
    };
  }

  private static boolean granted(Optional<Caller> caller) {
    return caller.flatMap(it -> it.credential().client()).isPresent();
  }

  private static String name(Optional<Caller> caller) {
    return caller.map(it -> " '" + it.credential().name() + "'").orElse("");
  }

  private static String connection(Optional<Caller> caller) {
    return caller
        .flatMap(Caller::connection)
        .map(it -> " connection '" + it.name() + "' of the")
        .orElse("");
  }

  private static String slug(Optional<Caller> caller) {
    return caller.map(it -> " '" + it.organization().slug() + "'").orElse("");
  }

  private static Denial invalid(String code, String detail) {
    return new Denial(401, Optional.of("invalid_token"), code, detail);
  }

  private static Denial off(String code, String detail) {
    return new Denial(403, Optional.empty(), code, detail);
  }
}
