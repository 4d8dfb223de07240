package latchkey.it.client;

import java.util.Optional;
import java.util.TreeMap;
import latchkey.it.server.Server;

/** Any address of a server, asked with any key. */
public final class Address {
  private final Http http;
  private final String target;

  private Address(Http http, String target) {
    this.http = http;
    this.target = target;
  }

  /**
   * @param target path and query, encoded
   */
  public static Address of(Server server, String target) {
    return new Address(new Http(server.url()), target);
  }

  /**
   * @param token of whatever kind; empty for none
   * @param body JSON; empty for none
   */
  public Answer asks(String method, String token, String body) {
    var headers = new TreeMap<String, String>();
    headers.put("Accept", "application/json");
    if (!token.isEmpty()) headers.put("Authorization", "Bearer " + token);
    if (!body.isEmpty()) headers.put("Content-Type", "application/json");
    return http.send(
        method, target, headers, body.isEmpty() ? Optional.empty() : Optional.of(body));
  }
}
