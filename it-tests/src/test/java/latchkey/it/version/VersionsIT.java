package latchkey.it.version;

import static latchkey.it.client.Given.given;
import static latchkey.it.version.Tag.ABSENT;
import static latchkey.it.version.Tag.ANY;
import static latchkey.it.version.Tag.CURRENT;
import static latchkey.it.version.Tag.JUNK;
import static latchkey.it.version.Tag.LISTED;
import static latchkey.it.version.Tag.LISTED_STALE;
import static latchkey.it.version.Tag.STALE;
import static latchkey.it.version.Tag.STRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R38: each method, each header, each kind of tag, for a user in a group and for that group. */
class VersionsIT extends Suite {
  private static final Set<Tag> MATCHED = EnumSet.of(ABSENT, ANY, CURRENT, STRONG, LISTED);
  private static final Set<Tag> STALE_ONES = EnumSet.of(STALE, LISTED_STALE, JUNK);
  private static final Map<String, Integer> DONE_WITH_USER =
      Map.of("GET", 200, "HEAD", 200, "PUT", 200, "PATCH", 200, "DELETE", 204);
  private static final Map<String, Integer> DONE_WITH_GROUP =
      Map.of("GET", 200, "HEAD", 200, "PUT", 200, "PATCH", 204, "DELETE", 204);

  private Directory client;
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    client = given().strict(organization);
    alice = client.makesUser("alice@contoso.example");
    guards = client.makesGroup("Guards", alice);
  }

  static Stream<Arguments> cells() {
    return Stream.of("Users", "Groups")
        .flatMap(
            type ->
                Stream.of("GET", "HEAD", "PUT", "PATCH", "DELETE")
                    .flatMap(
                        method ->
                            Arrays.stream(Tag.values())
                                .map(tag -> Arguments.of(type, method, tag))));
  }

  @ParameterizedTest(name = "{1} {0} with If-Match {2}")
  @MethodSource("cells")
  @Proves("R38")
  void if_match_compares_the_version_alone(String type, String method, Tag tag) {
    var before = client.gets(path(type)).header("etag").orElseThrow();

    var answer =
        client.sending("If-Match", tag.of(before)).asks(method, path(type), body(type, method));

    if (STALE_ONES.contains(tag)) refused(answer, type, method, before);
    else answer.then().answers(done(type, method));
  }

  @ParameterizedTest(name = "{1} {0} with If-None-Match {2}")
  @MethodSource("cells")
  @Proves("R38")
  void if_none_match_compares_the_whole_tag(String type, String method, Tag tag) {
    var before = client.gets(path(type)).header("etag").orElseThrow();

    var answer =
        client
            .sending("If-None-Match", tag.of(before))
            .asks(method, path(type), body(type, method));

    boolean ruledOut = tag != ABSENT && MATCHED.contains(tag);
    if (!ruledOut) answer.then().answers(done(type, method));
    else if (isReading(method)) answer.then().answers(304).isEmpty().hasHeader("ETag", before);
    else refused(answer, type, method, before);
  }

  private void refused(Answer answer, String type, String method, String before) {
    if (method.equals("HEAD")) answer.then().answers(412);
    else answer.then().refuses(412);
    client.gets(path(type)).then().answers(200).hasHeader("ETag", before);
  }

  private String path(String type) {
    return "/" + type + "/" + (type.equals("Users") ? alice : guards);
  }

  private static boolean isReading(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private static int done(String type, String method) {
    return (type.equals("Users") ? DONE_WITH_USER : DONE_WITH_GROUP).get(method);
  }

  private static Optional<String> body(String type, String method) {
    boolean user = type.equals("Users");
    return switch (method) {
      case "PUT" ->
          Optional.of(
              """
              {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:%s"], %s}
              """
                  .formatted(
                      user ? "User" : "Group",
                      user ? "\"userName\": \"a2@contoso.example\"" : "\"displayName\": \"G2\""));
      case "PATCH" ->
          Optional.of(
              """
              {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
               "Operations": [{"op": "add", "path": "externalId", "value": "x"}]}
              """);
      default -> Optional.empty();
    };
  }

  // --- what the tag of a user says

  @Test
  void a_users_tag_moves_with_its_groups_and_its_version_does_not() {
    var before = client.getsUser(alice).header("etag").orElseThrow();

    client.makesGroup("Keepers", alice);

    var after = client.getsUser(alice).header("etag").orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(Tag.version(after)).isEqualTo(Tag.version(before));
    client.sending("If-None-Match", before).getsUser(alice).then().answers(200);
    client
        .sending("If-Match", before)
        .patchesUser(alice, "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guard\"}")
        .then()
        .answers(200);
  }

  @Test
  void a_groups_tag_moves_with_its_members() {
    var before = client.getsGroup(guards).header("etag").orElseThrow();
    var bob = client.makesUser("bob@contoso.example");

    client
        .patchesGroup(
            guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(bob))
        .then()
        .answers(204)
        .hasHeader("ETag", "W/\"2\"");

    assertThat(before).isEqualTo("W/\"1\"");
    client.sending("If-Match", before).deletesGroup(guards).then().refuses(412);
  }

  @Test
  void a_tag_without_the_groups_is_that_of_the_version() {
    client
        .gets("/Users/" + alice + "?excludedAttributes=groups")
        .then()
        .hasHeader("ETag", "W/\"1\"")
        .has("/meta/version", "W/\"1\"");
  }

  @Test
  void both_headers_must_hold() {
    var tag = client.getsGroup(guards).header("etag").orElseThrow();

    client
        .sending("If-Match", tag)
        .sending("If-None-Match", tag)
        .patchesGroup(guards, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"G\"}")
        .then()
        .refuses(412)
        .tells("If-None-Match");
    client
        .sending("If-Match", "W/\"7\"")
        .sending("If-None-Match", tag)
        .getsGroup(guards)
        .then()
        .refuses(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-Match", "If-None-Match"})
  void what_is_not_there_is_404_whatever_is_demanded(String header) {
    for (String value : new String[] {"*", "W/\"1\""}) {
      var demanding = client.sending(header, value);
      for (String method : new String[] {"GET", "PUT", "PATCH", "DELETE"}) {
        for (String type : new String[] {"Users", "Groups"}) {
          demanding
              .asks(
                  method, "/" + type + "/00000000-0000-4000-8000-000000000001", body(type, method))
              .then()
              .refuses(404);
        }
      }
    }
  }

  @Test
  void making_something_depends_on_no_version() {
    client.sending("If-Match", "W/\"9\"").makesUser("carol@contoso.example");
    client.sending("If-None-Match", "*").makesGroup("Cleaners");
  }

  @Test
  void the_version_in_the_body_is_the_entity_tag_everywhere() {
    var made = client.postsUser(body("Users", "PUT").orElseThrow()).answers(201);
    same(made);
    same(client.getsUser(alice));
    same(client.putsUser(alice, body("Users", "PUT").orElseThrow().replace("a2", "a3")));
    same(client.asks("PATCH", "/Users/" + alice, body("Users", "PATCH")));
    same(client.postsGroup(body("Groups", "PUT").orElseThrow()));
    same(client.getsGroup(guards));
    same(client.putsGroup(guards, body("Groups", "PUT").orElseThrow()));
    same(client.asks("PATCH", path("Groups") + "?attributes=meta", body("Groups", "PATCH")));
    var listed = client.findsUsers("id eq \"" + alice + "\"").lists(1);
    client.getsUser(alice).then().hasHeader("ETag", listed.text("/Resources/0/meta/version"));
  }

  private static void same(Answer answer) {
    answer.then().answers(200, 201).hasHeader("ETag", answer.text("/meta/version"));
    assertThat(answer.text("/meta/location")).isEqualTo(answer.header("content-location").get());
  }

  // --- documents about the service

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ServiceProviderConfig",
        "/ResourceTypes/User",
        "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User"
      })
  void a_document_has_a_tag_that_spares_its_reading(String path) {
    var tag = client.gets(path).answers(200).header("etag").orElseThrow();

    same(client.gets(path));
    client.sending("If-None-Match", tag).gets(path).then().answers(304).isEmpty();
    client.sending("If-None-Match", "*").gets(path).then().answers(304).hasHeader("ETag", tag);
    client.sending("If-None-Match", "W/\"1\"").gets(path).then().answers(200);
    client.sending("If-Match", tag).gets(path).then().answers(200);
    client.sending("If-Match", "W/\"1\"").gets(path).then().refuses(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ResourceTypes", "/Schemas"})
  void a_list_of_documents_has_a_tag_as_well(String path) {
    var list = client.gets(path).answers(200);
    var tag = list.header("etag").orElseThrow();

    client.sending("If-None-Match", tag).gets(path).then().answers(304).isEmpty();
    client
        .gets(path + "/" + list.text("/Resources/0/id"))
        .then()
        .hasHeader("ETag", list.text("/Resources/0/meta/version"));
  }
}
