package latchkey.it.administration;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import latchkey.it.client.Administrator;
import latchkey.it.client.Json;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administration's walk: operator and organization administrator, and what each may do. */
class AdministrationIT extends Suite {

  // --- signing in

  @Test
  void a_session_is_a_signed_token() {
    var session = Administrator.tryToSignIn(server(), "admin", latchkey.it.server.Server.PASSWORD);

    session.then().answers(200, 201);
    assertThat(session.text("/token").split("\\.")).hasSize(3);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_look_alike() {
    var wrong = Administrator.tryToSignIn(server(), "admin", "wrong");
    var unknown = Administrator.tryToSignIn(server(), "nobody", "wrong");

    wrong.then().isProblem(401);
    unknown.then().isProblem(401);
    assertThat(wrong.text("/detail").replaceAll("[0-9a-f-]{36}", ""))
        .isEqualTo(unknown.text("/detail").replaceAll("[0-9a-f-]{36}", ""));
  }

  @Test
  void nobody_gets_in_without() {
    Administrator.holding(server(), "").gets("/organizations").then().isProblem(401);
  }

  // --- organizations

  @Test
  void an_organization_is_made_and_read() {
    var slug = "org-" + UUID.randomUUID();

    var made =
        operator.posts(
            "/organizations", "{\"slug\": \"%s\", \"displayName\": \"Contoso\"}".formatted(slug));

    made.then()
        .answers(201)
        .has("/slug", slug)
        .has("/displayName", "Contoso")
        .has("/enabled", true)
        .has("/entitled", true);
    assertThat(made.header("location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/api/v1/organizations/" + slug));
    operator.gets("/organizations/" + slug).then().answers(200).has("/id", made.id());
  }

  @Test
  void a_slug_is_taken_once() {
    operator
        .posts(
            "/organizations",
            "{\"slug\": \"%s\", \"displayName\": \"Again\"}".formatted(organization.slug()))
        .then()
        .isProblem(409)
        .tells("slug");
  }

  @Test
  void an_organization_is_renamed_and_switched() {
    operator
        .puts(organization.path(), "{\"displayName\": \"New\"}")
        .then()
        .answers(200)
        .has("/displayName", "New")
        .has("/enabled", true);
    operator
        .puts(organization.path(), "{\"enabled\": false}")
        .then()
        .answers(200)
        .has("/displayName", "New")
        .has("/enabled", false);
    operator.gets(organization.path()).then().has("/enabled", false);
  }

  @Test
  void all_organizations_are_listed_in_pages() {
    for (int i = 0; i < 3; i++) Organization.fresh(operator);
    var seen = new HashSet<String>();
    var cursor = "";
    for (int page = 0; page < 2_000; page++) {
      var read = operator.gets("/organizations?limit=50" + cursor).answers(200);
      read.at("/items").forEach(it -> assertThat(seen.add(it.path("slug").asText())).isTrue());
      if (read.at("/next").isMissingNode()) break;
      cursor = "&cursor=" + read.text("/next");
    }
    assertThat(seen).contains(organization.slug()).hasSizeGreaterThanOrEqualTo(4);
  }

  // --- SCIM and tokens

  @Test
  void switching_scim_on_tells_the_tenant_url() {
    var on =
        operator.puts(organization.path() + "/scim", "{\"enabled\": true, \"profile\": \"entra\"}");

    on.then().answers(200).has("/enabled", true).has("/profile", "entra");
    assertThat(on.text("/tenantUrl")).startsWith("http").endsWith("/scim/v2");
    operator.gets(organization.path() + "/scim").then().answers(200).has("/enabled", true);
  }

  @Test
  void an_unknown_profile_is_refused() {
    operator
        .puts(organization.path() + "/scim", "{\"enabled\": true, \"profile\": \"ldap\"}")
        .then()
        .isProblem(400)
        .tells("entra");
  }

  @Test
  void scim_needs_an_entitlement() {
    operator.puts(organization.path(), "{\"entitled\": false}").answers(200);

    operator
        .puts(organization.path() + "/scim", "{\"enabled\": true, \"profile\": \"entra\"}")
        .then()
        .isProblem(409)
        .tells("entitled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scim", "access"})
  void a_token_is_shown_once(String door) {
    organization.switchesScim(true, "entra");
    var expires = Instant.parse("2099-01-01T00:00:00Z");

    var issued =
        operator.posts(
            organization.path() + "/" + door + "/tokens",
            "{\"name\": \"first\", \"expiresAt\": \"%s\"}".formatted(expires));

    issued.then().answers(201).has("/name", "first");
    var token = issued.text("/token");
    assertThat(token.length()).isBetween(40, 256);
    var listed = operator.gets(organization.path() + "/" + door + "/tokens").answers(200);
    listed.has("/items/0/id", issued.id()).has("/items/0/name", "first").lacks("/items/0/token");
    assertThat(Instant.parse(listed.text("/items/0/expiresAt"))).isEqualTo(expires);
    assertThat(listed.text()).doesNotContain(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens", "clients"})
  void a_credential_tells_how_long_it_lasts_and_warns_of_its_end(String kind) {
    organization.switchesScim(true, "entra");
    var soon = Instant.now().plus(Duration.ofHours(24 * 6 + 12));
    var path = organization.path() + "/scim/" + kind;

    operator
        .posts(path, "{\"name\": \"soon\", \"expiresAt\": \"%s\"}".formatted(soon))
        .answers(201);
    operator.posts(path, "{\"name\": \"never\"}").answers(201);

    operator
        .gets(path)
        .then()
        .answers(200)
        .has("/items/0/daysLeft", 6)
        .has("/items/0/warning", "expiresWithinAWeek")
        .lacks("/items/1/daysLeft", "/items/1/warning");
  }

  @Test
  void tokens_differ_and_a_revoked_one_is_told() {
    organization.switchesScim(true, "entra");
    var first = organization.issues("scim");
    var second = organization.issues("scim");

    operator.deletes(organization.path() + "/scim/tokens/" + first.id()).then().answers(204);

    assertThat(first.text("/token")).isNotEqualTo(second.text("/token"));
    organization.directoryWith(first.text("/token")).gets("/Users").then().refuses(401);
    organization.directoryWith(second.text("/token")).gets("/Users").then().lists(0);
  }

  @Test
  void a_token_needs_a_name_and_a_future() {
    organization.switchesScim(true, "entra");

    operator.posts(organization.path() + "/scim/tokens", "{}").then().isProblem(400).tells("name");
    operator
        .posts(
            organization.path() + "/scim/tokens", "{\"name\": \"x\", \"expiresAt\": \"tomorrow\"}")
        .then()
        .isProblem(400)
        .tells("expiresAt");
  }

  @Test
  void another_organizations_token_cannot_be_revoked() {
    organization.switchesScim(true, "entra");
    var token = organization.issues("scim");
    var other = Organization.fresh(operator);

    operator.deletes(other.path() + "/scim/tokens/" + token.id()).then().isProblem(404);

    organization.directoryWith(token.text("/token")).gets("/Users").then().lists(0);
  }

  // --- users and groups

  @Test
  void users_are_seen_with_reasons_and_groups() {
    var entra = given().entra(organization);
    var alice = entra.makesUser("alice@contoso.example");
    var guards = entra.makesGroup("Guards", alice);
    organization.suspends(alice);

    operator
        .gets(organization.path() + "/users/" + alice)
        .then()
        .answers(200)
        .has("/userName", "alice@contoso.example")
        .has("/active", true)
        .has("/access", "denied")
        .has("/reasons", new String[] {"ADMINISTRATOR"})
        .has("/groups/0/id", guards);
    operator
        .gets(organization.path() + "/users?userName=ALICE@contoso.example")
        .then()
        .has("/items/0/id", alice)
        .lacks("/items/1");
  }

  @Test
  void users_and_groups_are_listed_in_pages() {
    var entra = given().entra(organization);
    for (int i = 0; i < 5; i++)
      entra.makesGroup("Group " + i, entra.makesUser("user-" + i + "@contoso.example"));

    for (String kind : new String[] {"/users", "/groups"}) {
      var first = operator.gets(organization.path() + kind + "?limit=3").answers(200);
      assertThat(first.at("/items").size()).isEqualTo(3);
      var second =
          operator
              .gets(organization.path() + kind + "?limit=3&cursor=" + first.text("/next"))
              .answers(200);
      assertThat(second.at("/items").size()).isEqualTo(2);
      second.lacks("/next");
    }
  }

  @Test
  void members_of_a_group_are_listed_apart() {
    var entra = given().entra(organization);
    var alice = entra.makesUser("alice@contoso.example");
    var guards = entra.makesGroup("Guards", alice);

    operator
        .gets(organization.path() + "/groups/" + guards)
        .then()
        .answers(200)
        .has("/displayName", "Guards");
    operator
        .gets(organization.path() + "/groups/" + guards + "/members")
        .then()
        .answers(200)
        .has("/items/0/id", alice);
  }

  // --- an administrator of one organization

  private Administrator appointed(Organization of) {
    var name = "admin-" + UUID.randomUUID();
    operator
        .posts(
            of.path() + "/administrators",
            "{\"username\": \"%s\", \"password\": \"a long enough password\"}".formatted(name))
        .answers(201);
    return Administrator.signIn(server(), name, "a long enough password");
  }

  @Test
  void an_administrator_keeps_the_own_organization() {
    var administrator = appointed(organization);

    administrator.gets(organization.path()).then().answers(200);
    administrator
        .puts(organization.path() + "/scim", "{\"enabled\": true, \"profile\": \"okta\"}")
        .then()
        .answers(200);
    administrator
        .posts(organization.path() + "/scim/tokens", "{\"name\": \"mine\"}")
        .then()
        .answers(201);
    administrator
        .gets("/organizations")
        .then()
        .answers(200)
        .has("/items/0/slug", organization.slug())
        .lacks("/items/1");
    administrator.gets(organization.path() + "/users").then().answers(200);
    administrator.gets(organization.path() + "/groups").then().answers(200);
    administrator.gets(organization.path() + "/tombstones").then().answers(200);
  }

  @Test
  void an_administrator_sees_no_other_organization() {
    var administrator = appointed(organization);
    var other = Organization.fresh(operator);

    for (String path :
        new String[] {"", "/scim", "/scim/tokens", "/users", "/groups", "/tombstones"}) {
      administrator.gets(other.path() + path).then().isProblem(404);
    }
    administrator.puts(other.path(), "{\"displayName\": \"Mine now\"}").then().isProblem(404);
    administrator.posts(other.path() + "/access/tokens", "{\"name\": \"x\"}").then().isProblem(404);
  }

  @Test
  void an_administrator_is_no_operator() {
    var administrator = appointed(organization);

    administrator
        .posts("/organizations", "{\"slug\": \"mine-too\", \"displayName\": \"x\"}")
        .then()
        .isProblem(403);
    administrator.puts(organization.path(), "{\"entitled\": false}").then().isProblem(403);
    administrator.deletes(organization.path()).then().isProblem(403);
    administrator
        .posts(
            organization.path() + "/administrators",
            "{\"username\": \"friend\", \"password\": \"a long enough password\"}")
        .then()
        .isProblem(403);
  }

  @Test
  void a_dismissed_administrator_is_out_at_once() {
    var name = "admin-" + UUID.randomUUID();
    operator
        .posts(
            organization.path() + "/administrators",
            "{\"username\": \"%s\", \"password\": \"a long enough password\"}".formatted(name))
        .answers(201);
    var administrator = Administrator.signIn(server(), name, "a long enough password");

    operator.deletes(organization.path() + "/administrators/" + name).answers(204);

    administrator.gets(organization.path()).then().isProblem(403);
    Administrator.tryToSignIn(server(), name, "a long enough password").then().isProblem(401);
  }

  @Test
  void a_password_is_long() {
    operator
        .posts(
            organization.path() + "/administrators",
            "{\"username\": \"x\", \"password\": \"short\"}")
        .then()
        .isProblem(400)
        .tells("password", "12");
  }

  // --- problems

  @Test
  void wrong_methods_types_and_paths_are_problems() {
    operator.asks("PATCH", "/organizations", Optional.of("{}")).then().isProblem(405);
    operator.gets("/nothing").then().isProblem(404);
    operator.gets(organization.path() + "/users?limit=0").then().isProblem(400).tells("limit");
    operator.gets(organization.path() + "/users?cursor=x").then().isProblem(400).tells("cursor");
  }

  // --- the server itself

  private HttpResponse<String> open(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server().url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
  void health_is_up(String path) throws Exception {
    var answer = open(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.read(answer.body()).path("status").asText()).isEqualTo("UP");
  }

  @Test
  void metrics_answer() throws Exception {
    assertThat(open("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void the_start_page_says_where_to_go() throws Exception {
    var page = open("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
    assertThat(page.body()).contains("Latchkey");
  }
}
