package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, who sees what, and how errors look: rows R01, R02, R37, R41 and R42. */
class ErrorsIT extends StrictSuite {
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice =
        posts("\"userName\": \"alice@contoso.example\", \"externalId\": \"a\"").answers(201).id();
    guards = client.makesGroup("Guards", alice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "token", "Authorization", "bearer", "api_key"})
  @Proves("R01")
  void a_token_in_the_address_opens_nothing(String parameter) {
    var nobody = client.sending("Authorization", "");
    client.gets("/Users").then().lists(1);

    nobody.gets("/Users?" + parameter + "=" + client.token()).then().refuses(401);
    nobody.gets("/Users?" + parameter + "=Bearer+" + client.token()).then().refuses(401);
    nobody
        .sending("Content-Type", "application/x-www-form-urlencoded")
        .asks("POST", "/Users/.search", Optional.of(parameter + "=" + client.token()))
        .then()
        .refuses(401);
  }

  @Test
  @Proves("R02")
  void without_a_token_it_is_said_which_scheme_is_wanted() {
    client.gets("/Users").then().lists(1);
    for (String path :
        List.of("/Users", "/Groups", "/Schemas", "/ServiceProviderConfig", "/", "/Me")) {
      var missing = client.sending("Authorization", "").gets(path).refuses(401);
      var wrong = client.sending("Authorization", "Bearer wrong").gets(path).refuses(401);
      var other = client.sending("Authorization", "Basic YTpi").gets(path).refuses(401);

      assertThat(challenge(missing)).startsWith("Bearer realm=\"").doesNotContain("error");
      assertThat(challenge(wrong))
          .startsWith("Bearer realm=\"")
          .contains("error=\"invalid_token\"");
      assertThat(challenge(other)).startsWith("Bearer realm=\"");
    }
  }

  private static String challenge(Answer answer) {
    return answer.header("www-authenticate").orElse("");
  }

  @Test
  @Proves("R37")
  void each_keyword_comes_with_its_status() {
    finds("Users", "userName zz 1").then().refuses(400, "invalidFilter");
    patches("/Users/" + alice, many(1_001)).then().refuses(400, "tooMany");
    client.postsUser("{").then().refuses(400, "invalidSyntax");
    patches("/Users/" + alice, "{\"op\": \"add\", \"path\": \"shoe\", \"value\": \"4\"}")
        .then()
        .refuses(400, "invalidPath");
    patches("/Users/" + alice, "{\"op\": \"remove\"}").then().refuses(400, "noTarget");
    posts("\"title\": \"x\"").then().refuses(400, "invalidValue");
    patches("/Users/" + alice, "{\"op\": \"remove\", \"path\": \"id\"}")
        .then()
        .refuses(400, "mutability");
    posts("\"userName\": \"alice@contoso.example\"").then().refuses(409, "uniqueness");
    client.gets("/Users?cursor=none").then().refuses(400, "invalidCursor");
    client.gets("/Users?cursor=&count=999").then().refuses(400, "invalidCount");
  }

  private static String many(int operations) {
    return IntStream.range(0, operations)
        .mapToObj(i -> "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}")
        .collect(java.util.stream.Collectors.joining(","));
  }

  @Test
  @Proves("R37")
  void other_errors_have_none() {
    client.sending("Authorization", "Bearer wrong").gets("/Users").then().refuses(401);
    client.gets("/Schemas?filter=id+pr").then().refuses(403);
    client.getsUser("none").then().refuses(404);
    client.gets("/Nothing").then().refuses(404);
    client.asks("DELETE", "/Users", Optional.empty()).then().refuses(405);
    client.sending("If-Match", "W/\"99\"").deletesUser(alice).then().refuses(412);
    client
        .postsUser(user("\"userName\": \"%s\"".formatted("x".repeat(1024 * 1024))))
        .then()
        .refuses(413);
    client.sending("Content-Type", "text/plain").postsUser("x").then().refuses(415);
    client.gets("/Me").then().refuses(501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ＺＯË@contoso.example",
        "zoe\u0308@contoso.example",
        "ZOE\u0308@CONTOSO.EXAMPLE",
        "Zoë@contoso.example"
      })
  @Proves("R41")
  void case_width_and_composition_make_no_difference(String same) {
    var zoe = client.makesUser("zoë@contoso.example");

    posts("\"userName\": \"%s\"".formatted(same)).then().refuses(409, "uniqueness");
    finds("Users", "userName eq \"%s\"".formatted(same))
        .then()
        .lists(1)
        .has("/Resources/0/id", zoe);
    client.putsUser(zoe, user("\"userName\": \"%s\"".formatted(same))).then().answers(200);
    client.getsUser(zoe).then().has("/userName", same);
  }

  @Test
  @Proves({"R42", "C12"})
  void nothing_of_another_organization_is_seen() {
    var other = given().strict(Organization.fresh(operator));
    var theirs =
        other
            .postsUser(user("\"userName\": \"alice@contoso.example\", \"externalId\": \"a\""))
            .answers(201)
            .id();
    other.makesGroup("Guards", theirs);

    assertThat(theirs).isNotEqualTo(alice);
    unreachable(other, "/Users/" + alice, user("\"userName\": \"m\""));
    unreachable(other, "/Groups/" + guards, group("\"displayName\": \"m\""));
    for (String list : List.of("/Users", "/Groups")) client.gets(list).then().lists(1);
    client.gets("/").then().lists(2);
    finds("Users", "externalId eq \"a\" or userName pr")
        .then()
        .lists(1)
        .has("/Resources/0/id", alice);
    other
        .postsGroup(
            group("\"displayName\": \"m\", \"members\": [{\"value\": \"%s\"}]".formatted(alice)))
        .then()
        .refuses(400, "invalidValue");
    client.getsUser(alice).then().has("/userName", "alice@contoso.example");
    client.getsGroup(guards).then().has("/members/0/value", alice);
  }

  private static void unreachable(Directory other, String path, String body) {
    other.gets(path).then().refuses(404);
    other.asks("PUT", path, Optional.of(body)).then().refuses(404);
    other
        .asks(
            "PATCH",
            path,
            Optional.of(
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"x\"}]}"))
        .then()
        .refuses(404);
    other.asks("DELETE", path, Optional.empty()).then().refuses(404);
  }
}
