package latchkey.it.client;

import java.util.Optional;
import java.util.TreeMap;
import latchkey.it.server.Server;

/** Any address of a server, asked with any key. */
public final class Address {
  private final Http http;
  private final String target;
  private final String media;

  private Address(Http http, String target, String media) {
    this.http = http;
    this.target = target;
    this.media = media;
  }

  /**
   * @param target path and query, encoded
   */
  public static Address of(Server server, String target) {
    return new Address(new Http(server.url()), target, "application/json");
  }

  /** The same, asked for this kind of answer and with this kind of body. */
  public Address speaking(String kind) {
    return new Address(http, target, kind);
  }

  /**
   * @param token of whatever kind; empty for none
   * @param body JSON; empty for none
   */
  public Answer asks(String method, String token, String body) {
    var headers = new TreeMap<String, String>();
    headers.put("Accept", media);
    if (!token.isEmpty()) headers.put("Authorization", "Bearer " + token);
    if (!body.isEmpty()) headers.put("Content-Type", media);
    return http.send(
        method, target, headers, body.isEmpty() ? Optional.empty() : Optional.of(body));
  }
}
