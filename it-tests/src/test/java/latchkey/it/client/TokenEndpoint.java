package latchkey.it.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import latchkey.it.server.Server;

/** Where OAuth clients get their tokens. */
public final class TokenEndpoint {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Http http;
  private final Map<String, String> headers;

  private TokenEndpoint(Http http, Map<String, String> headers) {
    this.http = http;
    this.headers = headers;
  }

  static TokenEndpoint of(Http http) {
    return new TokenEndpoint(http, Map.of("Content-Type", FORM));
  }

  public static TokenEndpoint of(Server server) {
    return of(new Http(server.url()));
  }

  /** The form by which a client asks, its secret included. */
  public static String form(Answer client) {
    return "grant_type=client_credentials&client_id=%s&client_secret=%s"
        .formatted(client.text("/clientId"), client.text("/clientSecret"));
  }

  /** The form by which a client asks that signs assertions, or has them signed. */
  public static String asserting(String assertion) {
    return "grant_type=client_credentials&client_assertion_type="
        + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        + "&client_assertion="
        + encoded(assertion);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same, authenticating by HTTP Basic. */
  public TokenEndpoint as(String client, String secret) {
    var pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return sending("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** The same with another header; an empty value leaves it out. */
  public TokenEndpoint sending(String name, String value) {
    var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    if (value.isEmpty()) more.remove(name);
    else more.put(name, value);
    return new TokenEndpoint(http, more);
  }

  public Answer posts(String form) {
    return asks("POST", "/oauth2/token", Optional.of(form));
  }

  /** A body that is no text. */
  public Answer posts(byte[] body) {
    return http.send("POST", "/oauth2/token", headers, body);
  }

  /**
   * @param target path and query, encoded
   */
  public Answer asks(String method, String target, Optional<String> body) {
    return http.send(method, target, headers, body);
  }
}
