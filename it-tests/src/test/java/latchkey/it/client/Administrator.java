package latchkey.it.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import latchkey.it.server.Server;

/** Somebody signed in at the administration's door. */
public final class Administrator {
  private static final Map<Server, Administrator> OPERATORS = new ConcurrentHashMap<>();

  private final Http http;
  private final String token;

  private Administrator(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  /** The built-in operator, who signs in once: checking a password takes its time. */
  public static Administrator operatorOf(Server server) {
    return OPERATORS.computeIfAbsent(server, it -> signIn(it, "admin", Server.PASSWORD));
  }

  public static Administrator signIn(Server server, String username, String password) {
    var answer = tryToSignIn(server, username, password).answers(200, 201);
    return new Administrator(new Http(server.url()), answer.text("/token"));
  }

  public static Answer tryToSignIn(Server server, String username, String password) {
    var body =
        "{\"username\": %s, \"password\": %s}"
            .formatted(Json.quoted(username), Json.quoted(password));
    return new Http(server.url())
        .send(
            "POST",
            "/api/v1/session",
            Map.of("Content-Type", "application/json"),
            Optional.of(body));
  }

  /** Somebody with this bearer token, whatever it is. */
  public static Administrator holding(Server server, String token) {
    return new Administrator(new Http(server.url()), token);
  }

  public String token() {
    return token;
  }

  Http http() {
    return http;
  }

  public Answer gets(String target) {
    return asks("GET", target, Optional.empty());
  }

  public Answer posts(String target, String json) {
    return asks("POST", target, Optional.of(json));
  }

  public Answer postsCsv(String target, String csv) {
    return http.send(
        "POST",
        "/api/v1" + target,
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/json",
            "Content-Type",
            "text/csv; charset=utf-8"),
        Optional.of(csv));
  }

  public Answer puts(String target, String json) {
    return asks("PUT", target, Optional.of(json));
  }

  public Answer deletes(String target) {
    return asks("DELETE", target, Optional.empty());
  }

  /**
   * @param target below {@code /api/v1}, encoded
   */
  public Answer asks(String method, String target, Optional<String> body) {
    return http.send(
        method,
        "/api/v1" + target,
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/json",
            "Content-Type",
            "application/json"),
        body);
  }
}
