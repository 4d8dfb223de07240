package latchkey.it.strict;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.it.client.Answer;
import latchkey.it.client.Organization;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every resource has (RFC 7643 §3): rows C11 to C16. */
class CommonAttributesIT extends StrictSuite {
  private String alice;
  private String guards;

  @BeforeEach
  void alice_is_a_guard() {
    alice =
        posts(
                "\"userName\": \"alice@contoso.example\", \"externalId\": \"Alice\", \"%s\": {\"department\": \"D\"}"
                    .formatted(ENTERPRISE))
            .answers(201)
            .id();
    guards =
        postsGroup(
                "\"displayName\": \"Guards\", \"externalId\": \"Guards\", \"members\": [{\"value\": \"%s\"}]"
                    .formatted(alice))
            .answers(201)
            .id();
  }

  @Test
  @Proves("C11")
  void every_resource_says_its_schemas_and_what_it_is() {
    for (String path : List.of("/Users/" + alice, "/Groups/" + guards))
      saysWhatItIs(client.gets(path).body(), true);
    for (String list : List.of("/Users", "/Groups", "/", "/Schemas", "/ResourceTypes")) {
      client.gets(list).at("/Resources").forEach(one -> saysWhatItIs(one, true));
    }
    saysWhatItIs(client.gets("/ServiceProviderConfig").body(), false);
  }

  private static void saysWhatItIs(JsonNode resource, boolean withId) {
    var schemas = texts(resource.path("schemas"));
    assertThat(schemas).describedAs(resource.toString()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(resource.path("meta").path("resourceType").asText()).isNotEmpty();
    assertThat(resource.path("meta").path("location").asText()).startsWith("http");
    if (withId) assertThat(resource.path("id").asText()).isNotEmpty();
  }

  private static List<String> texts(JsonNode array) {
    var all = new ArrayList<String>();
    array.forEach(one -> all.add(one.asText()));
    return all;
  }

  @Test
  @Proves("C11")
  void schemas_follow_the_attributes_that_are_there() {
    client.getsUser(alice).then().has("/schemas", new String[] {USER, ENTERPRISE});

    patches(
            "/Users/" + alice,
            "{\"op\": \"remove\", \"path\": \"%s:department\"}".formatted(ENTERPRISE))
        .then()
        .has("/schemas", new String[] {USER});
    patches(
            "/Users/" + alice,
            "{\"op\": \"add\", \"path\": \"%s:costCenter\", \"value\": \"C\"}"
                .formatted(ENTERPRISE))
        .then()
        .has("/schemas", new String[] {USER, ENTERPRISE});
    client.getsGroup(guards).then().has("/schemas", new String[] {GROUP});
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"urn:example:none\"]", "\"urn\"", "[7]", "null"})
  @Proves("C11")
  void a_resource_sent_without_its_schema_is_refused(String schemas) {
    client
        .postsUser("{\"schemas\": %s, \"userName\": \"bob@contoso.example\"}".formatted(schemas))
        .then()
        .answers(400)
        .isScim();
    client
        .postsGroup("{\"schemas\": %s, \"displayName\": \"Keepers\"}".formatted(schemas))
        .then()
        .answers(400);
  }

  @Test
  @Proves("C12")
  void an_id_is_the_services_own() {
    for (String mine :
        List.of("\"mine\"", "\"bulkId\"", "\"" + UUID.randomUUID() + "\"", "7", "null")) {
      var name = UUID.randomUUID();
      var user = posts("\"id\": %s, \"userName\": \"%s\"".formatted(mine, name)).answers(201).id();
      var group =
          postsGroup("\"id\": %s, \"displayName\": \"%s\"".formatted(mine, name)).answers(201).id();

      assertThat(user)
          .isNotEqualTo(group)
          .isNotIn("mine", "bulkId")
          .isNotEqualTo(mine.replace("\"", ""));
      assertThat(group).isNotIn("mine", "bulkId").isNotEqualTo(mine.replace("\"", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "Groups"})
  @Proves("C12")
  void an_id_is_stable_shown_always_and_compared_exactly(String type) {
    var id = type.equals("Users") ? alice : guards;
    var path = "/" + type + "/" + id;

    patches(path, "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"mine\"}")
        .then()
        .refuses(400, "mutability");
    patches(path, "{\"op\": \"remove\", \"path\": \"id\"}").then().refuses(400, "mutability");
    client.gets(path + "?excludedAttributes=id").then().has("/id", id);
    client.gets(path + "?attributes=externalId").then().has("/id", id);
    client.gets("/" + type + "/" + id.toUpperCase()).then().refuses(404);
    finds(type, "id eq \"%s\"".formatted(id)).then().lists(1);
    finds(type, "id eq \"%s\"".formatted(id.toUpperCase())).then().lists(0);
  }

  @Test
  @Proves("C12")
  void an_id_never_comes_back() {
    client.deletesUser(alice).answers(204);
    client.deletesGroup(guards).answers(204);

    assertThat(client.makesUser("alice@contoso.example")).isNotEqualTo(alice);
    assertThat(client.makesGroup("Guards")).isNotEqualTo(guards);
    client.getsUser(alice).then().refuses(404);
    client.getsGroup(guards).then().refuses(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "Groups"})
  @Proves("C13")
  void an_external_id_is_the_clients_own(String type) {
    boolean users = type.equals("Users");
    var own = users ? "Alice" : "Guards";
    var without = users ? client.makesUser("bob@contoso.example") : client.makesGroup("Keepers");

    client.gets("/" + type + "/" + without).then().lacks("/externalId");
    finds(type, "externalId eq \"%s\"".formatted(own)).then().lists(1);
    finds(type, "externalId eq \"%s\"".formatted(own.toUpperCase())).then().lists(0);
    var theirs = given().strict(Organization.fresh(operator));
    if (users)
      theirs.postsUser(user("\"userName\": \"x\", \"externalId\": \"Alice\"")).answers(201);
    else
      theirs.postsGroup(group("\"displayName\": \"x\", \"externalId\": \"Guards\"")).answers(201);
    finds(type, "externalId eq \"%s\"".formatted(own)).then().lists(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  @Proves("C14")
  void meta_is_the_services_own(String method) {
    var meta =
        "\"meta\": {\"resourceType\": \"Robot\", \"created\": \"2001-01-01T00:00:00Z\", \"lastModified\": \"2001-01-01T00:00:00Z\", \"location\": \"https://x.example\", \"version\": \"W/\\\"99\\\"\"}";
    boolean makes = method.equals("POST");
    var user =
        client.asks(
            method,
            makes ? "/Users" : "/Users/" + alice,
            Optional.of(user("\"userName\": \"%s\", %s".formatted(makes ? "bob" : "alice", meta))));
    var group =
        client.asks(
            method,
            makes ? "/Groups" : "/Groups/" + guards,
            Optional.of(group("\"displayName\": \"%s\", %s".formatted(makes ? "K" : "G", meta))));

    says(user, "User", "/Users/", makes ? "W/\"1\"" : "W/\"2\"");
    says(group, "Group", "/Groups/", makes ? "W/\"1\"" : "W/\"2\"");
  }

  private static void says(Answer answer, String type, String path, String version) {
    answer.then().answers(200, 201).has("/meta/resourceType", type);
    assertThat(answer.text("/meta/created")).doesNotStartWith("2001");
    assertThat(answer.text("/meta/lastModified")).doesNotStartWith("2001");
    assertThat(answer.text("/meta/location")).endsWith(path + answer.id());
    assertThat(answer.text("/meta/version")).startsWith(version.substring(0, version.length() - 1));
  }

  @Test
  @Proves("C14")
  void meta_cannot_be_patched() {
    for (String path : List.of("/Users/" + alice, "/Groups/" + guards)) {
      for (String part : List.of("meta", "meta.version", "meta.created", "meta.location")) {
        patches(path, "{\"op\": \"replace\", \"path\": \"%s\", \"value\": \"x\"}".formatted(part))
            .then()
            .refuses(400, "mutability");
      }
    }
  }

  @Test
  @Proves("C15")
  void headers_say_what_meta_says() {
    var made = posts("\"userName\": \"bob@contoso.example\"").answers(201);
    var group = postsGroup("\"displayName\": \"Keepers\"").answers(201);

    for (Answer answer : List.of(made, group)) {
      agrees(answer);
      answer.then().hasHeader("Location", answer.text("/meta/location"));
    }
    for (String path :
        List.of(
            "/Users/" + alice,
            "/Groups/" + guards,
            "/ServiceProviderConfig",
            "/Schemas/" + USER,
            "/ResourceTypes/User")) agrees(client.gets(path).answers(200));
    agrees(client.putsUser(alice, user("\"userName\": \"a2@contoso.example\"")).answers(200));
    agrees(
        patches("/Users/" + alice, "{\"op\": \"remove\", \"path\": \"externalId\"}").answers(200));
    agrees(client.putsGroup(guards, group("\"displayName\": \"G2\"")).answers(200));
  }

  private static void agrees(Answer answer) {
    answer
        .then()
        .hasHeader("Content-Location", answer.text("/meta/location"))
        .hasHeader("ETag", answer.text("/meta/version"));
  }

  @Test
  @Proves("C16")
  void an_extension_is_an_object_of_its_own() {
    client.getsUser(alice).then().has("/" + ENTERPRISE + "/department", "D").lacks("/department");
    posts("\"userName\": \"bob@contoso.example\", \"department\": \"D\"")
        .then()
        .refuses(400, "invalidValue");
    posts("\"userName\": \"bob@contoso.example\", \"%s\": {\"title\": \"T\"}".formatted(ENTERPRISE))
        .then()
        .refuses(400, "invalidValue");
    postsGroup("\"displayName\": \"K\", \"%s\": {\"department\": \"D\"}".formatted(ENTERPRISE))
        .then()
        .answers(400);
    client
        .gets("/ResourceTypes/User")
        .then()
        .has("/schemaExtensions/0/schema", ENTERPRISE)
        .has("/schemaExtensions/0/required", false);
  }
}
