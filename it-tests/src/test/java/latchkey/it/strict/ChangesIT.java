package latchkey.it.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import latchkey.it.client.Answer;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST, PUT, PATCH and DELETE of users and of groups (RFC 7644 §3.3, §3.5, §3.6). */
class ChangesIT extends StrictSuite {
  private String alice;
  private String bob;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice =
        posts(
                """
                "userName": "alice@contoso.example", "title": "Guard",
                "emails": [{"value": "w@contoso.example", "type": "work", "primary": true}, {"value": "h@contoso.example", "type": "home"}]
                """)
            .answers(201)
            .id();
    bob = client.makesUser("bob@contoso.example");
    guards = client.makesGroup("Guards", alice);
  }

  private Answer patch(String path, String... operations) {
    return patches(path, String.join(",", operations));
  }

  @Test
  @Proves("R03")
  void what_is_made_is_answered_as_it_is_read() {
    var user = posts("\"userName\": \"carol@contoso.example\", \"title\": \"T\"").answers(201);
    var group =
        postsGroup("\"displayName\": \"K\", \"members\": [{\"value\": \"%s\"}]".formatted(alice))
            .answers(201);

    assertThat(client.getsUser(user.id()).body()).isEqualTo(user.body());
    assertThat(client.getsGroup(group.id()).body()).isEqualTo(group.body());
    user.then().hasHeader("Location", user.text("/meta/location"));
    group.then().hasHeader("Location", group.text("/meta/location"));
    posts("\"userName\": \"CAROL@contoso.example\"").then().refuses(409, "uniqueness");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "Groups"})
  @Proves("R05")
  void what_is_known_is_read_by_its_id(String type) {
    var id = type.equals("Users") ? alice : guards;

    client
        .gets("/" + type + "/" + id)
        .then()
        .answers(200)
        .isScim()
        .has("/id", id)
        .has("/meta/resourceType", type.substring(0, type.length() - 1));
    client.gets("/" + (type.equals("Users") ? "Groups" : "Users") + "/" + id).then().refuses(404);
  }

  @Test
  @Proves("R22")
  void a_put_of_a_group_replaces_it() {
    postsGroup("\"displayName\": \"K\", \"externalId\": \"e\"").answers(201);

    client
        .putsGroup(
            guards,
            group(
                "\"id\": \"other\", \"displayName\": \"Gate\", \"members\": [{\"value\": \"%s\"}], \"meta\": {\"version\": \"x\"}"
                    .formatted(bob)))
        .then()
        .answers(200)
        .has("/id", guards)
        .has("/displayName", "Gate")
        .has("/members/0/value", bob)
        .lacks("/members/1", "/externalId");
    // members that are not mentioned are not asserted, and stay
    client
        .putsGroup(guards, group("\"displayName\": \"Gate\""))
        .then()
        .answers(200)
        .has("/members/0/value", bob);
    client
        .putsGroup(guards, group("\"displayName\": \"Gate\", \"members\": []"))
        .then()
        .answers(200)
        .lacks("/members/0");
    client
        .putsGroup("00000000-0000-4000-8000-000000000001", group("\"displayName\": \"None\""))
        .then()
        .refuses(404);
    finds("Groups", "displayName eq \"none\"").then().lists(0);
  }

  @Test
  @Proves("R23")
  void operations_are_done_in_order() {
    patch(
            "/Users/" + alice,
            "{\"op\": \"add\", \"path\": \"title\", \"value\": \"A\"}",
            "{\"op\": \"remove\", \"path\": \"title\"}",
            "{\"op\": \"add\", \"path\": \"nickName\", \"value\": \"B\"}",
            "{\"op\": \"replace\", \"path\": \"nickName\", \"value\": \"C\"}")
        .then()
        .answers(200)
        .has("/nickName", "C")
        .lacks("/title");
    patch(
            "/Groups/" + guards,
            "{\"op\": \"remove\", \"path\": \"members\"}",
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(bob),
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(alice),
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(bob))
        .then()
        .answers(204);
    assertThat(client.getsGroup(guards).at("/members")).hasSize(1);
    client.getsGroup(guards).then().has("/members/0/value", alice);
  }

  @Test
  @Proves("R23")
  void one_operation_that_fails_leaves_all_undone() {
    var user = client.getsUser(alice).body();
    var group = client.getsGroup(guards).body();

    patch(
            "/Users/" + alice,
            "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"A\"}",
            "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}",
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"none\\\"].value\", \"value\": \"x\"}")
        .then()
        .refuses(400, "noTarget");
    patch(
            "/Groups/" + guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(bob),
            "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Gate\"}",
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"none\"}]}")
        .then()
        .refuses(400, "invalidValue");

    assertThat(client.getsUser(alice).body()).isEqualTo(user);
    assertThat(client.getsGroup(guards).body()).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": []}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": {}}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [7]}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"path\": \"title\"}]}",
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"move\", \"path\": \"externalId\", \"value\": \"x\"}]}",
        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"Operations\": [{\"op\": \"remove\", \"path\": \"externalId\"}]}",
        "{\"Operations\": [{\"op\": \"remove\", \"path\": \"externalId\"}]}"
      })
  @Proves("R23")
  void what_is_no_patch_is_refused(String body) {
    client.asks("PATCH", "/Users/" + alice, Optional.of(body)).then().refuses(400, "invalidSyntax");
    client
        .asks("PATCH", "/Groups/" + guards, Optional.of(body))
        .then()
        .refuses(400, "invalidSyntax");
  }

  @Test
  @Proves("R24")
  void a_patch_is_answered_as_the_attributes_ask() {
    var operation = "{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"x\"}";

    var whole = patch("/Users/" + alice, operation).then().answers(200);
    assertThat(whole.body()).isEqualTo(client.getsUser(alice).body());
    patch("/Groups/" + guards, operation).then().answers(204).isEmpty();
    patch("/Users/" + alice + "?attributes=externalId", operation)
        .then()
        .answers(200)
        .has("/externalId", "x")
        .lacks("/userName");
    patch("/Groups/" + guards + "?attributes=externalId", operation)
        .then()
        .answers(200)
        .has("/externalId", "x")
        .lacks("/displayName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\": \"n@contoso.example\", \"type\": \"other\", \"primary\": true}]}",
        "{\"op\": \"add\", \"value\": {\"emails\": [{\"value\": \"n@contoso.example\", \"type\": \"other\", \"primary\": true}]}}",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].primary\", \"value\": true}",
        "{\"op\": \"add\", \"path\": \"emails[type eq \\\"home\\\"].primary\", \"value\": true}",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"]\", \"value\": {\"value\": \"n@contoso.example\", \"type\": \"home\", \"primary\": true}}"
      })
  @Proves({"R25", "C08"})
  void who_becomes_primary_is_alone_so(String operation) {
    patch("/Users/" + alice, operation).then().answers(200);

    finds("Users", "emails[type eq \"work\" and primary eq true]").then().lists(0);
    finds("Users", "emails[type ne \"work\" and primary eq true]").then().lists(1);
    int primaries = 0;
    for (var one : client.getsUser(alice).at("/emails"))
      if (one.path("primary").asBoolean()) primaries++;
    assertThat(primaries).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guard\"}",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Guard\"}",
        "{\"op\": \"replace\", \"value\": {\"title\": \"Guard\", \"active\": true}}",
        "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\": \"h@contoso.example\", \"type\": \"home\"}]}",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"w@contoso.example\"}",
        "{\"op\": \"remove\", \"path\": \"nickName\"}",
        "{\"op\": \"remove\", \"path\": \"emails[type eq \\\"other\\\"]\"}"
      })
  @Proves("R26")
  void what_is_so_already_moves_nothing(String operation) {
    var before = client.getsUser(alice);

    patch("/Users/" + alice, operation).then().answers(200);

    assertThat(client.getsUser(alice).body()).isEqualTo(before.body());
    client.getsUser(alice).then().hasHeader("ETag", before.header("etag").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"ALICE\"}]}",
        "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"ALICE\"}]}",
        "{\"op\": \"remove\", \"path\": \"members[value eq \\\"BOB\\\"]\"}",
        "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Guards\"}",
        "{\"op\": \"remove\", \"path\": \"externalId\"}"
      })
  @Proves("R26")
  void in_a_group_neither(String operation) {
    var before = client.getsGroup(guards).body();

    patch("/Groups/" + guards, operation.replace("ALICE", alice).replace("BOB", bob))
        .then()
        .answers(204);

    assertThat(client.getsGroup(guards).body()).isEqualTo(before);
    client
        .putsGroup(
            guards,
            group(
                "\"displayName\": \"Guards\", \"members\": [{\"value\": \"%s\"}]".formatted(alice)))
        .answers(200);
    assertThat(client.getsGroup(guards).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}', mutability",
        "'{\"op\": \"remove\", \"path\": \"meta.created\"}', mutability",
        "'{\"op\": \"add\", \"path\": \"groups\", \"value\": [{\"value\": \"x\"}]}', mutability",
        "'{\"op\": \"replace\", \"value\": {\"id\": \"x\"}}', mutability",
        "'{\"op\": \"add\", \"path\": \"shoeSize\", \"value\": \"44\"}', invalidPath",
        "'{\"op\": \"add\", \"path\": \"name.nothing\", \"value\": \"x\"}', invalidPath",
        "'{\"op\": \"add\", \"path\": \"title.value\", \"value\": \"x\"}', invalidPath",
        "'{\"op\": \"add\", \"path\": \"emails[\", \"value\": \"x\"}', invalidFilter",
        "'{\"op\": \"add\", \"path\": \"emails[type zz \\\"x\\\"]\", \"value\": {}}', invalidFilter",
        "'{\"op\": \"add\", \"path\": \"urn:example:none:x\", \"value\": \"x\"}', invalidPath",
        "'{\"op\": \"replace\", \"path\": \"active\", \"value\": \"no\"}', invalidValue",
        "'{\"op\": \"replace\", \"path\": \"title\", \"value\": {\"a\": 1}}', invalidValue",
        "'{\"op\": \"add\", \"path\": \"title\"}', invalidValue",
        "'{\"op\": \"add\", \"path\": \"emails\", \"value\": \"x\"}', invalidValue",
        "'{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"\"}', invalidValue",
        "'{\"op\": \"remove\", \"path\": \"userName\"}', ",
        "'{\"op\": \"remove\"}', noTarget",
        "'{\"op\": \"replace\", \"path\": \"emails[type eq \\\"x\\\"].value\", \"value\": \"x\"}', noTarget"
      })
  @Proves("R27")
  void what_cannot_be_changed_says_why(String operation, String scimType) {
    var before = client.getsUser(alice).body();

    var answer = patch("/Users/" + alice, operation).then().answers(400).isScim();

    if (scimType != null) answer.refuses(400, scimType);
    assertThat(client.getsUser(alice).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}', mutability",
        "'{\"op\": \"remove\", \"path\": \"meta\"}', mutability",
        "'{\"op\": \"replace\", \"path\": \"members[value eq \\\"ALICE\\\"].value\", \"value\": \"x\"}', mutability",
        "'{\"op\": \"add\", \"path\": \"userName\", \"value\": \"x\"}', invalidPath",
        "'{\"op\": \"add\", \"path\": \"members[value\", \"value\": \"x\"}', invalidFilter",
        "'{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"display\": \"x\"}]}', invalidValue",
        "'{\"op\": \"add\", \"path\": \"members\", \"value\": 7}', invalidValue",
        "'{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"GUARDS\"}]}', invalidValue",
        "'{\"op\": \"replace\", \"path\": \"displayName\", \"value\": 7}', invalidValue",
        "'{\"op\": \"replace\", \"path\": \"displayName\"}', invalidValue",
        "'{\"op\": \"remove\"}', noTarget"
      })
  @Proves("R27")
  void of_a_group_as_well(String operation, String scimType) {
    var before = client.getsGroup(guards).body();

    patch("/Groups/" + guards, operation.replace("ALICE", alice).replace("GUARDS", guards))
        .then()
        .refuses(400, scimType);

    assertThat(client.getsGroup(guards).body()).isEqualTo(before);
  }

  @Test
  @Proves("R28")
  void a_deleted_group_is_gone_everywhere() {
    client.deletesGroup(guards).then().answers(204).isEmpty();

    client.getsGroup(guards).then().refuses(404);
    client.putsGroup(guards, group("\"displayName\": \"Guards\"")).then().refuses(404);
    patch("/Groups/" + guards, "{\"op\": \"remove\", \"path\": \"externalId\"}")
        .then()
        .refuses(404);
    client.deletesGroup(guards).then().refuses(404);
    finds("Groups", "displayName eq \"guards\"").then().lists(0);
    client.getsUser(alice).then().answers(200).lacks("/groups");
    assertThat(client.makesGroup("Guards")).isNotEqualTo(guards);
  }

  @Test
  @Proves("R28")
  void who_is_deleted_is_in_no_list_and_no_group() {
    client.deletesUser(alice).answers(204);

    client.gets("/Users").then().lists(1).has("/Resources/0/id", bob);
    for (String filter :
        List.of(
            "userName eq \"alice@contoso.example\"",
            "id eq \"%s\"".formatted(alice),
            "emails.value sw \"w@\"")) {
      finds("Users", filter).then().lists(0);
    }
    client.getsGroup(guards).then().answers(200).lacks("/members/0");
    finds("Groups", "members.value eq \"%s\"".formatted(alice)).then().lists(0);
    patch(
            "/Groups/" + guards,
            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(alice))
        .then()
        .refuses(400, "invalidValue");
    client.makesUser("alice@contoso.example");
  }
}
