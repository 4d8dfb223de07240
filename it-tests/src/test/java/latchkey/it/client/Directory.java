package latchkey.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A directory's client at the SCIM door: what it posts, gets, patches and deletes. */
public final class Directory {
  private static final String ROOT = "/scim/v2";

  private final Http http;
  private final Map<String, String> headers;

  private Directory(Http http, Map<String, String> headers) {
    this.http = http;
    this.headers = headers;
  }

  static Directory with(Http http, String token) {
    return new Directory(
        http,
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/scim+json",
            "Content-Type",
            "application/scim+json; charset=utf-8"));
  }

  /** Reads as a sentence. */
  public Directory when() {
    return this;
  }

  /** The same with another header; an empty value leaves it out. */
  public Directory sending(String name, String value) {
    var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    if (value.isEmpty()) more.remove(name);
    else more.put(name, value);
    return new Directory(http, Map.copyOf(more));
  }

  public String token() {
    return headers.get("Authorization").substring("Bearer ".length());
  }

  /** The base of the SCIM endpoints, as asked. */
  public String base() {
    return http.base() + ROOT;
  }

  public Answer getsUser(String id) {
    return gets("/Users/" + id);
  }

  public Answer getsGroup(String id) {
    return gets("/Groups/" + id);
  }

  public Answer findsUsers(String filter) {
    return gets("/Users?filter=" + encoded(filter));
  }

  public Answer findsGroups(String filter) {
    return gets("/Groups?filter=" + encoded(filter));
  }

  /**
   * @param target below the tenant URL, encoded
   */
  public Answer gets(String target) {
    return asks("GET", target, Optional.empty());
  }

  public Answer postsUser(String json) {
    return asks("POST", "/Users", Optional.of(json));
  }

  public Answer postsGroup(String json) {
    return asks("POST", "/Groups", Optional.of(json));
  }

  public Answer putsUser(String id, String json) {
    return asks("PUT", "/Users/" + id, Optional.of(json));
  }

  public Answer putsGroup(String id, String json) {
    return asks("PUT", "/Groups/" + id, Optional.of(json));
  }

  /** Each operation is a JSON object. */
  public Answer patchesUser(String id, String... operations) {
    return asks("PATCH", "/Users/" + id, Optional.of(patch(operations)));
  }

  /** Each operation is a JSON object. */
  public Answer patchesGroup(String id, String... operations) {
    return asks("PATCH", "/Groups/" + id, Optional.of(patch(operations)));
  }

  public Answer deletesUser(String id) {
    return asks("DELETE", "/Users/" + id, Optional.empty());
  }

  public Answer deletesGroup(String id) {
    return asks("DELETE", "/Groups/" + id, Optional.empty());
  }

  /** Makes a user with this userName and little else. */
  public String makesUser(String userName) {
    return postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": %s, "active": true}
            """
                .formatted(Json.quoted(userName)))
        .answers(201)
        .id();
  }

  /** Makes a group with these members. */
  public String makesGroup(String displayName, String... members) {
    var list = new java.util.StringJoiner(",", "[", "]");
    for (String member : members) list.add("{\"value\": " + Json.quoted(member) + "}");
    return postsGroup(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": %s, "members": %s}
            """
                .formatted(Json.quoted(displayName), list))
        .answers(201)
        .id();
  }

  /** Anything else at the SCIM door. */
  public Answer asks(String method, String target, Optional<String> body) {
    return sensible(http.send(method, ROOT + target, sent(body.isPresent()), body));
  }

  /** A body that is no text. */
  public Answer asks(String method, String target, byte[] body) {
    return sensible(http.send(method, ROOT + target, sent(true), body));
  }

  private Map<String, String> sent(boolean body) {
    var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    if (!body) all.remove("Content-Type");
    return all;
  }

  // what holds of every answer at this door: design.md §4, contract E-03 and E-12
  private static Answer sensible(Answer answer) {
    assertThat(answer.status()).describedAs(answer::toString).isNotIn(500, 502, 503, 504);
    if (answer.text().isEmpty()) return answer;
    assertThat(answer.header("content-type").orElse(""))
        .describedAs(answer::toString)
        .matches("application/(scim\\+)?json.*");
    assertThat(answer.text()).describedAs(answer::toString).doesNotContain(":null");
    return answer;
  }

  static String patch(String... operations) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
        """
        .formatted(String.join(",", operations));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
