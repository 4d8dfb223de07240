package latchkey.rest.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import latchkey.rest.security.BasicCredentials;

/**
 * How a client proves who it is: {@code client_secret_basic} or {@code client_secret_post}, one of
 * them alone (RFC 6749 §2.3.1).
 */
record ClientAuthentication(String client, String secret) {

  /**
   * @throws TokenException invalid_request, invalid_client
   */
  static ClientAuthentication of(HttpServletRequest request, Form form) {
    return BasicCredentials.sent(request) ? basic(request, form) : posted(form);
  }

  private static ClientAuthentication basic(HttpServletRequest request, Form form) {
    if (form.value("client_secret").isPresent()) throw twice();
    var sent = BasicCredentials.of(request).orElseThrow(() -> unauthenticated());
    var client = Form.decoded(sent.client());
    // named again without a secret it is no second way, as long as it is the same
    if (form.value("client_id").filter(it -> !it.equals(client)).isPresent()) throw twice();
    return new ClientAuthentication(client, Form.decoded(sent.secret()));
  }

  private static ClientAuthentication posted(Form form) {
    Optional<String> client = form.value("client_id");
    Optional<String> secret = form.value("client_secret");
    if (client.isEmpty() || secret.isEmpty()) throw unauthenticated();
    return new ClientAuthentication(client.get(), secret.get());
  }

  static TokenException twice() {
    return TokenError.invalidRequest("The client authenticates in two ways: use one alone.")
        .refused();
  }

  private static TokenException unauthenticated() {
    return TokenError.unauthenticated().refused();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "ClientAuthentication[…]";
  }
}
