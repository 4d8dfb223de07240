package latchkey.rest.oauth;

import jakarta.servlet.http.HttpServletRequest;
import latchkey.domain.credential.Claims;
import latchkey.rest.jose.Jwt;
import latchkey.rest.security.BasicCredentials;

/**
 * How a client proves who it is without a secret (RFC 7521 §4.2): {@code private_key_jwt}, or an
 * assertion of an issuer that speaks for it.
 *
 * @param client as the request says, or else as the assertion does; nothing of it is proved
 */
record ClientAssertion(String client, String text) {
  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** Whether there is one, good or not. */
  static boolean sent(Form form) {
    return form.value("client_assertion").isPresent()
        || form.value("client_assertion_type").isPresent();
  }

  /**
   * @throws TokenException invalid_request, invalid_client
   */
  static ClientAssertion of(HttpServletRequest request, Form form) {
    if (BasicCredentials.sent(request) || form.value("client_secret").isPresent()) {
      throw ClientAuthentication.twice();
    }
    if (form.value("client_assertion_type").filter(TYPE::equals).isEmpty()) {
      throw TokenError.wrongKindOfAssertion().refused();
    }
    var text = form.value("client_assertion").orElseThrow(() -> TokenError.noAssertion().refused());
    return new ClientAssertion(form.value("client_id").orElseGet(() -> subject(text)), text);
  }

  // RFC 7521 §4.2: client_id may be left out, as the subject is the client
  private static String subject(String text) {
    return Jwt.claims(text).flatMap(Claims::subject).orElse("");
  }

  /** Never the assertion: until it ends it is as good as a secret. */
  @Override
  public String toString() {
    return "ClientAssertion[…]";
  }
}
