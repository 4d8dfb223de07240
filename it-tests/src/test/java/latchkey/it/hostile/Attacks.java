package latchkey.it.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import latchkey.it.client.Directory;

/** Requests that begin as a directory's and end as nobody's. Same seed, same requests. */
final class Attacks {
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final Picks picks;
  private final HostileJson json;
  private final HostileText text;
  private final List<Attack> sound;

  /**
   * @param user id of one who is there
   * @param group id of one that is there
   */
  Attacks(long seed, String user, String group) {
    this.picks = new Picks(new Random(seed));
    this.json = new HostileJson(picks);
    this.text = new HostileText(picks);
    this.sound = sound(user, group);
  }

  Attack next() {
    var attack = picks.one(sound);
    return switch (picks.below(10)) {
      case 0 -> search();
      case 1 -> list();
      case 2 -> elsewhere(attack);
      case 3 -> withHeaders(attack);
      default ->
          attack.with(
              json.spoilt(new String(attack.body(), java.nio.charset.StandardCharsets.UTF_8)));
    };
  }

  private Attack search() {
    var body =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":%s}";
    return Attack.of(
        "POST",
        picks.one("/Users/.search", "/Groups/.search", "/.search"),
        body.formatted(latchkey.it.client.Json.quoted(text.filter())));
  }

  private Attack list() {
    return Attack.of(
        picks.one("GET", "GET", "HEAD"),
        picks.one(
                "/Users",
                "/Groups",
                "/",
                "/Schemas",
                "/ResourceTypes",
                "/Users/" + Directory.encoded(text.words()))
            + "?"
            + picks.several(4, "&", this::parameter));
  }

  private String parameter() {
    var name =
        picks.one(
            "filter",
            "sortBy",
            "sortOrder",
            "startIndex",
            "count",
            "attributes",
            "excludedAttributes",
            "cursor",
            "x");
    var value =
        switch (picks.below(4)) {
          case 0 -> text.filter();
          case 1 -> text.path();
          case 2 ->
              picks.one("-1", "0", "1", "9".repeat(30), "1e9", "descending", "true", "", "null");
          default -> text.words();
        };
    // a request line has its own limit, which is not the application's
    return name + "=" + Directory.encoded(value.substring(0, Math.min(value.length(), 2_000)));
  }

  private Attack elsewhere(Attack attack) {
    var target =
        picks.one("/Users/", "/Groups/", "/Bulk/", "/Schemas/", "/nothing/", "/Users/a/b/")
            + Directory.encoded(picks.one(text.words(), text.path(), "0", "%", "..", ".", "null"));
    var method = picks.one("GET", "PUT", "PATCH", "POST", "HEAD", "OPTIONS", "FOO");
    return new Attack(method, target, Map.of(), attack.body());
  }

  private Attack withHeaders(Attack attack) {
    return attack.with(
        Map.of(
            picks.one(
                "If-Match",
                "If-None-Match",
                "Accept",
                "Content-Type",
                "Accept-Encoding",
                "Prefer",
                "X-Request-Id"),
            picks.one(
                "*",
                "W/\"1\"",
                "\"",
                "W/",
                "a,b,,c",
                "application/xml",
                "*/*;q=2",
                "text/plain; charset=utf-99",
                "application/scim+json; charset=utf-16",
                "\"" + "e".repeat(picks.below(3_000)) + "\"",
                "gzip;q=x",
                "=;=")));
  }

  private static List<Attack> sound(String user, String group) {
    var operations =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";
    var member = "{\"value\":\"%s\"}".formatted(user);
    return List.of(
        Attack.of("POST", "/Users", person()),
        Attack.of("PUT", "/Users/" + user, person()),
        Attack.of(
            "PATCH",
            "/Users/" + user,
            operations.formatted(
                """
                {"op":"Add","path":"emails[type eq \\"work\\"].value","value":"a@contoso.example"},
                {"op":"Replace","path":"active","value":"False"},
                {"op":"Replace","value":{"title":"x","name.givenName":"y","active":true}},
                {"op":"Remove","path":"roles[value eq \\"r\\"]"},
                {"op":"Replace","path":"%s:manager","value":"%s"}
                """
                    .formatted(ENTERPRISE, user))),
        Attack.of(
            "POST",
            "/Groups",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"g\",\"externalId\":\"e\",\"members\":["
                + member
                + "]}"),
        Attack.of(
            "PUT", "/Groups/" + group, "{\"displayName\":\"doors\",\"members\":[" + member + "]}"),
        Attack.of(
            "PATCH",
            "/Groups/" + group,
            operations.formatted(
                """
                {"op":"Add","path":"members","value":[%s]},
                {"op":"Remove","path":"members[value eq \\"%s\\"]"},
                {"op":"Replace","path":"displayName","value":"doors"},
                {"op":"Remove","path":"members","value":[%s]}
                """
                    .formatted(member, user, member))),
        Attack.of(
            "POST",
            "/Bulk",
            """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":3,"Operations":[
            {"method":"PATCH","path":"/Users/%s","data":{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","path":"title","value":"t"}]}},
            {"method":"PATCH","path":"/Groups/%s","version":"W/\\"1\\"","data":{"Operations":[{"op":"add","path":"members","value":[{"value":"bulkId:b1"}]}]}},
            {"method":"PUT","bulkId":"b2","path":"/Users/bulkId:b1","data":{"userName":"b"}}]}
            """
                .formatted(user, group)),
        Attack.of(
            "POST",
            "/Users/.search",
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"attributes\":[\"userName\"],\"filter\":\"title pr\",\"sortBy\":\"userName\",\"startIndex\":1,\"count\":5,\"cursor\":\"\"}"));
  }

  private static String person() {
    return """
        {"schemas":["%s","%s"],"userName":"p","externalId":"x","active":true,"displayName":"P","title":"t","nickName":"n","profileUrl":"https://example.com",
        "locale":"en","timezone":"UTC","preferredLanguage":"en","userType":"t","name":{"formatted":"P","familyName":"F","givenName":"G"},
        "emails":[{"value":"p@contoso.example","type":"work","primary":true},{"value":"q@contoso.example","type":"home"}],
        "phoneNumbers":[{"value":"1","type":"mobile"}],"addresses":[{"type":"work","country":"CH","formatted":"a"}],"roles":[{"value":"r","primary":"True"}],
        "photos":[{"value":"https://example.com/p"}],"x509Certificates":[{"value":"MII="}],"entitlements":[{"value":"e"}],"ims":[{"value":"i"}],
        "%s":{"employeeNumber":"1","department":"d","manager":{"value":"m","displayName":"M"}}}
        """
        .formatted(USER, ENTERPRISE, ENTERPRISE);
  }
}
