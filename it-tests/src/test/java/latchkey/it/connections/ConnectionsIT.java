package latchkey.it.connections;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.provisioning.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections as administrators keep them. */
class ConnectionsIT extends Suite {
  private static final String OFF = "{\"enabled\": false}";

  private Directory live;
  private Answer trial;

  @BeforeEach
  void two_connections() {
    live = organization.connects("entra");
    trial = organization.addsConnection("Trial", "okta");
  }

  private String path() {
    return organization.path() + "/connections";
  }

  @Test
  void the_first_one_is_that_of_scim() {
    var first = operator.gets(organization.path() + "/scim").answers(200).text("/connection");

    operator
        .gets(path())
        .answers(200)
        .has("/items/0/id", first)
        .has("/items/0/name", "Directory")
        .has("/items/1/id", trial.id())
        .has("/items/1/profile", "okta")
        .has("/items/1/enabled", true)
        .lacks("/items/2", "/next", "/items/1/requestsPerSecond");
  }

  @Test
  void one_is_changed_under_its_entity_tag() {
    var path = organization.pathOf(trial);

    operator
        .puts(path, "{\"name\": \"Okta\", \"requestsPerSecond\": 40, \"enabled\": false}")
        .answers(200)
        .holds("{\"name\": \"Okta\", \"requestsPerSecond\": 40, \"enabled\": false}")
        .hasHeader("ETag", "W/\"2\"");
    operator.puts(path, "{\"profile\": \"strict\"}").answers(200).has("/requestsPerSecond", 40);
    operator.puts(path, "{\"requestsPerSecond\": null}").answers(200).lacks("/requestsPerSecond");
    operator.gets(path).answers(200).has("/profile", "strict").has("/version", 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requestsPerSecond\": 24}",
        "{\"requestsPerSecond\": 0}",
        "{\"requestsPerSecond\": -1}",
        "{\"requestsPerSecond\": 10001}",
        "{\"requestsPerSecond\": \"many\"}",
        "{\"name\": \" \"}",
        "{\"profile\": \"ldap\"}",
        "{\"enabled\": \"yes\"}",
        "[]"
      })
  void what_cannot_be_is_refused(String body) {
    operator.puts(organization.pathOf(trial), body).isProblem(400);

    operator.gets(organization.pathOf(trial)).has("/version", 1).has("/name", "Trial");
  }

  @Test
  void a_name_is_given_once_and_an_organization_has_at_most_20() {
    operator.posts(path(), "{\"name\": \"TRIAL\", \"profile\": \"entra\"}").isProblem(409);
    operator.posts(path(), "{\"profile\": \"entra\"}").isProblem(400);
    for (int i = 3; i <= 20; i++) organization.addsConnection("Number " + i, "strict");

    operator
        .posts(path(), "{\"name\": \"Number 21\", \"profile\": \"entra\"}")
        .isProblem(400)
        .tells("20");
  }

  @Test
  void each_has_credentials_of_its_own() {
    var token = organization.issuesFor(trial).has("/connection", trial.id());
    var client =
        operator
            .posts(organization.pathOf(trial) + "/clients", "{\"name\": \"of a test\"}")
            .answers(201)
            .has("/connection", trial.id());

    operator
        .gets(organization.pathOf(trial) + "/tokens")
        .answers(200)
        .has("/items/0/id", token.id())
        .lacks("/items/1");
    operator
        .gets(organization.path() + "/scim/tokens")
        .answers(200)
        .has("/items/0/name", "of a test")
        .lacks("/items/1");
    operator.deletes(organization.path() + "/scim/tokens/" + token.id()).isProblem(404);
    operator.deletes(organization.path() + "/scim/clients/" + client.id()).isProblem(404);
    operator.deletes(organization.pathOf(trial) + "/tokens/" + token.id()).answers(204);
    TokenEndpoint.of(server()).posts(TokenEndpoint.form(client)).answers(200);
    operator.deletes(organization.pathOf(trial) + "/clients/" + client.id()).answers(204);
    TokenEndpoint.of(server()).posts(TokenEndpoint.form(client)).answers(401);
  }

  @Test
  void one_is_switched_off_alone() {
    var okta = organization.directoryOf(trial);
    var user = okta.makesUser("ada@contoso.example");

    operator.puts(organization.pathOf(trial), OFF).answers(200);

    okta.getsUser(user).then().refuses(403).tells("connection 'Trial'");
    live.getsUser(user).then().answers(200).has("/active", true);
    organization.product().gets("/users/" + user).then().has("/access", "granted");
    operator.puts(organization.pathOf(trial), "{\"enabled\": true}").answers(200);
    okta.getsUser(user).then().answers(200);
  }

  @Test
  void each_has_a_log_and_cycles_of_its_own() {
    var okta = organization.directoryOf(trial);
    okta.makesUser("ada@contoso.example");
    live.findsUsers("userName eq \"nobody\"").answers(200);
    var log = organization.path() + "/provisioning/log?connection=";

    var theirs = operator.gets(log + trial.id()).answers(200);
    var current = operator.gets(organization.path() + "/provisioning/cycles/current");

    theirs.has("/items/0/operation", "POST").has("/items/0/connection", trial.id());
    assertThat(theirs.at("/items").size()).isEqualTo(1);
    current.answers(200).has("/items/0/name", "Directory").has("/items/1/name", "Trial");
    assertThat(new Log(organization).settled("connection=" + live("/connection"), 1)).hasSize(1);
  }

  @Test
  void cycles_and_failures_are_asked_for_by_connection() {
    var okta = organization.directoryOf(trial);
    okta.getsUser("0190b0a0-0000-7000-8000-000000000000").refuses(404);
    new Log(organization).settled("connection=" + trial.id(), 1);
    var provisioning = organization.path() + "/provisioning";

    operator
        .gets(provisioning + "/failures?connection=" + trial.id())
        .answers(200)
        .has("/items/0/connection", trial.id());
    operator
        .gets(provisioning + "/failures?connection=" + live("/connection"))
        .answers(200)
        .lacks("/items/0");
    operator
        .gets(provisioning + "/cycles?connection=" + live("/connection"))
        .answers(200)
        .lacks("/items/0");
    operator.gets(provisioning + "/cycles?connection=x").isProblem(400);
    operator.gets(provisioning + "/failures?connection=x").isProblem(400);
  }

  private String live(String pointer) {
    return operator.gets(organization.path() + "/scim").answers(200).text(pointer);
  }

  @Test
  void one_is_deleted_once_it_is_off_and_manages_nobody() {
    var okta = organization.directoryOf(trial);
    var user = okta.makesUser("ada@contoso.example");

    operator.deletes(organization.pathOf(trial)).isProblem(409).tells("switched on");
    operator.puts(organization.pathOf(trial), OFF).answers(200);
    operator.deletes(organization.pathOf(trial)).isProblem(409).tells("1 users");
    operator.puts(organization.pathOf(trial), "{\"enabled\": true}").answers(200);
    okta.deletesUser(user).answers(204);
    operator.puts(organization.pathOf(trial), OFF).answers(200);
    operator.deletes(organization.pathOf(trial)).isProblem(409).tells("1 tombstones");

    var other = organization.addsConnection("Other", "strict");
    var strict = organization.directoryOf(other);
    strict.gets("/Users").answers(200);
    operator.puts(organization.pathOf(other), OFF).answers(200);
    operator.deletes(organization.pathOf(other)).answers(204);
    operator.gets(organization.pathOf(other)).isProblem(404);
    strict.gets("/Users").then().refuses(401);
  }

  @Test
  void who_switched_what_is_recorded() {
    operator.puts(organization.pathOf(trial), OFF).answers(200);

    operator
        .gets(organization.path() + "/provisioning/log?operation=amend-connection")
        .answers(200)
        .has("/items/0/changes/0/attribute", "connection Trial");
  }
}
