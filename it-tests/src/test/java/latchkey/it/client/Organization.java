package latchkey.it.client;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A tenant of its own for a test, with the doors into it. */
public final class Organization {
  private final Administrator operator;
  private final String slug;
  private volatile Optional<String> profile = Optional.empty();

  private Organization(Administrator operator, String slug) {
    this.operator = operator;
    this.slug = slug;
  }

  /** A new one that nobody else knows. */
  public static Organization fresh(Administrator operator) {
    var slug = "org-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    operator
        .posts(
            "/organizations", "{\"slug\": \"%s\", \"displayName\": \"Of a test\"}".formatted(slug))
        .answers(201);
    return new Organization(operator, slug);
  }

  /** The same one at another server. */
  public Organization at(Administrator other) {
    return new Organization(other, slug);
  }

  public String slug() {
    return slug;
  }

  public String path() {
    return "/organizations/" + slug;
  }

  public Administrator operator() {
    return operator;
  }

  /** That of its connection, once there is one. */
  Optional<String> profile() {
    return profile;
  }

  /** Switches SCIM on for a client's profile and connects that client. */
  public Directory connects(String profile) {
    switchesScim(true, profile);
    return Directory.with(operator.http(), issues("scim").text("/token"));
  }

  public Answer switchesScim(boolean on, String profile) {
    this.profile = Optional.of(profile);
    return operator
        .puts(path() + "/scim", "{\"enabled\": %s, \"profile\": \"%s\"}".formatted(on, profile))
        .answers(200);
  }

  /** One more connection. */
  public Answer addsConnection(String name, String profile) {
    var body = "{\"name\": \"%s\", \"profile\": \"%s\"}".formatted(name, profile);
    return operator.posts(path() + "/connections", body).answers(201);
  }

  /** The directory of a connection, with a token of its own. */
  public Directory directoryOf(Answer connection) {
    return directoryWith(issuesFor(connection).text("/token"));
  }

  public Answer issuesFor(Answer connection) {
    return operator.posts(pathOf(connection) + "/tokens", "{\"name\": \"of a test\"}").answers(201);
  }

  public String pathOf(Answer connection) {
    return path() + "/connections/" + connection.id();
  }

  /** What an administrator gives to a directory, beside a token. */
  public String tenantUrl() {
    return operator.gets(path() + "/scim").answers(200).text("/tenantUrl");
  }

  /** A client with this token, whatever it is. */
  public Directory directoryWith(String token) {
    return Directory.with(operator.http(), token);
  }

  /** A client with the token of this answer of the token endpoint. */
  public Directory directoryGranted(Answer grant) {
    var token = grant.text("/access_token");
    Spoken.opens(token, this);
    return directoryWith(token);
  }

  /** The guarded product. */
  public Product product() {
    return productWith(issues("access").text("/token"));
  }

  public Product productWith(String token) {
    return new Product(operator.http(), token);
  }

  /**
   * @param door scim or access
   */
  public Answer issues(String door) {
    var issued =
        operator.posts(path() + "/" + door + "/tokens", "{\"name\": \"of a test\"}").answers(201);
    if (door.equals("scim")) Spoken.opens(issued.text("/token"), this);
    return issued;
  }

  /** Registers an OAuth client of its connection; the answer has the secret. */
  public Answer registersClient() {
    return operator.posts(path() + "/scim/clients", "{\"name\": \"of a test\"}").answers(201);
  }

  /** Tries it. */
  public Answer asksForToken(Answer client) {
    return TokenEndpoint.of(operator.http()).posts(TokenEndpoint.form(client));
  }

  /** The access token that a client gets. */
  public String granted(Answer client) {
    var token = asksForToken(client).answers(200).text("/access_token");
    Spoken.opens(token, this);
    return token;
  }

  public Answer switches(boolean on) {
    return operator.puts(path(), "{\"enabled\": %s}".formatted(on)).answers(200);
  }

  public Answer suspends(String user) {
    return tells("/users/" + user + "/suspend").answers(200, 204);
  }

  public Answer lifts(String user) {
    return tells("/users/" + user + "/lift").answers(200, 204);
  }

  /** Tries it. */
  public Answer restores(String tombstone) {
    return tells("/tombstones/" + tombstone + "/restore");
  }

  /** Tries it. */
  public Answer purges(String tombstone) {
    return tells("/tombstones/" + tombstone + "/purge");
  }

  private Answer tells(String wish) {
    return operator.posts(path() + wish, "{\"reason\": \"a test says so\"}");
  }
}
