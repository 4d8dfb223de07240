package latchkey.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import latchkey.it.client.Address;
import latchkey.it.client.Administrator;
import latchkey.it.client.Organization;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.client.Wire;
import latchkey.it.oauth.Saying;
import latchkey.it.oauth.SigningKey;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is shown once. Each here would be known again wherever it came out a second time. */
class SecretsIT {
  private static final String PERSONS = "a-password-of-a-person-77f1";

  /** What the folder is there to keep. */
  private static final Set<String> KEPT = Set.of("pepper", "admin-password", "database-password");

  private static final Map<String, String> SECRETS = new HashMap<>();
  private static Server server;
  private static Tenant tenant;

  @BeforeAll
  static void every_kind_of_secret_was_shown_and_used() {
    server = Servers.onH2();
    tenant = Tenant.fresh(server).administered(server);
    SECRETS.putAll(tenant.keys());
    SECRETS.put("operator's password", Server.PASSWORD);
    SECRETS.put("person's password", PERSONS);
    SECRETS.put("webhook's secret", tenant.webhookSecret());
    SECRETS.put("webhook's new secret", rotated());
    addClient(tenant.organization());
    addAssertions(tenant.organization());
    useThem();
  }

  // also without the word that it begins with
  private static String rotated() {
    var path = tenant.organization().path() + "/subscriptions/" + tenant.own("subscription");
    var rotated = tenant.organization().operator().posts(path + "/secret", "{}").answers(200);
    SECRETS.put("webhook's key", rotated.text("/secret").substring("whsec_".length()));
    return rotated.text("/secret");
  }

  private static void addClient(Organization organization) {
    var client =
        organization
            .operator()
            .posts(organization.path() + "/scim/clients", "{\"name\": \"of a test\"}")
            .answers(201);
    SECRETS.put("client's secret", client.text("/clientSecret"));
    var trial = organization.addsConnection("Trial", "entra");
    SECRETS.put("trial's token", organization.issuesFor(trial).text("/token"));
    SECRETS.put(
        "trial's client's secret",
        organization
            .operator()
            .posts(organization.pathOf(trial) + "/clients", "{\"name\": \"of a test\"}")
            .answers(201)
            .text("/clientSecret"));
  }

  // good until it is used; refused, it was good for nothing, and is nobody's business all the same
  private static void addAssertions(Organization organization) {
    var key = SigningKey.rsa("k1");
    var client =
        organization
            .operator()
            .posts(
                organization.path() + "/scim/clients",
                "{\"name\": \"of a test\", \"jwks\": " + SigningKey.jwks(key) + "}")
            .answers(201);
    var saying = Saying.of(client.text("/clientId"), client.text("/tokenEndpoint"));
    var good = key.signs(saying.claims());
    var refused = key.signs(saying.with("aud", "https://other.example").claims());
    var endpoint = TokenEndpoint.of(server);
    endpoint.posts(TokenEndpoint.asserting(good)).answers(200);
    endpoint.posts(TokenEndpoint.asserting(good)).answers(401);
    endpoint.posts(TokenEndpoint.asserting(refused)).answers(401);
    SECRETS.put("assertion", good);
    SECRETS.put("refused assertion", refused);
  }

  // as it should be, at the wrong door, and where no secret belongs
  private static void useThem() {
    for (var secret : SECRETS.values()) {
      for (var target :
          new String[] {"/scim/v2/Users", "/access/v1/changes", "/api/v1/organizations"}) {
        Address.of(server, target).asks("GET", secret, "");
        Address.of(server, target + "?token=" + secret).asks("GET", tenant.key("directory"), "");
      }
    }
    Administrator.tryToSignIn(server, "nobody", Server.PASSWORD).answers(401);
    var directory = tenant.organization().directoryWith(tenant.key("directory"));
    directory.postsUser(person("\"kept@contoso.example\"")).answers(201);
    directory.postsUser(person("{\"a\": 1}")).answers(400);
    directory.postsUser(person("\"kept@contoso.example\"")).answers(409);
    directory.patchesUser(
        tenant.own("user"),
        "{\"op\": \"replace\", \"path\": \"password\", \"value\": \"%s\"}".formatted(PERSONS),
        "{\"op\": \"replace\", \"path\": \"nothing\", \"value\": \"x\"}");
  }

  private static String person(String userName) {
    return "{\"userName\": %s, \"password\": \"%s\"}".formatted(userName, PERSONS);
  }

  @Test
  void no_endpoint_shows_one_again() {
    for (var row : Rows.ALL) {
      if (!row.endpoint().method().equals("GET")) continue;
      var path =
          row.path(
              tenant.slug(),
              tenant.own("connection"),
              row.namesAThing() ? tenant.own(row.thing()) : "");
      for (var key :
          new String[] {
            tenant.key("administrator"), tenant.key("directory"), tenant.key("product")
          }) {
        assertShowsNone(path, Address.of(server, path).asks("GET", key, "").text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/openapi", "/health", "/"})
  void what_anybody_may_read_shows_none(String path) {
    var wire = new Wire(server.url());

    assertShowsNone(path, wire.send("GET " + path + " HTTP/1.1").answers(200).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv"})
  void no_export_shows_one(String format) {
    assertShowsNone(format, caughtUp(format));
  }

  /**
   * An export with the last refusal in it, which quotes a name; calls are written beside the
   * requests.
   */
  private static String caughtUp(String format) {
    var path =
        "/api/v1" + tenant.organization().path() + "/provisioning/log/export?format=" + format;
    var deadline = Instant.now().plusSeconds(30);
    while (true) {
      var text =
          Address.of(server, path).asks("GET", tenant.key("administrator"), "").answers(200).text();
      if (text.contains("already exists")) return text;
      assertThat(Instant.now()).describedAs(text).isBefore(deadline);
    }
  }

  @Test
  void the_servers_own_log_has_none() throws IOException {
    assertShowsNone("the log", Files.readString(server.log()));
  }

  @Test
  void no_file_has_one_but_those_made_for_it() throws IOException {
    try (var files = Files.list(server.data())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (KEPT.contains(file.getFileName().toString())) continue;
        assertShowsNone(file.toString(), bytes(file));
      }
    }
  }

  // each byte as a character, so that texts in a database's file are found
  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static void assertShowsNone(String where, String text) {
    SECRETS.forEach(
        (kind, secret) ->
            assertThat(text.contains(secret))
                .describedAs("%s shows the %s", where, kind)
                .isFalse());
  }
}
