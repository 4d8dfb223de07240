package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latchkey.it.client.Administrator;
import latchkey.it.client.Directory;
import latchkey.it.client.Json;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything a directory does is listed, with its cause and what it changed. */
class ProvisioningLogIT extends Suite {
  private Directory entra;
  private Log log;

  @BeforeEach
  void entra_is_connected() {
    entra = given().entra(organization);
    log = new Log(organization);
  }

  private static String user(String userName, String more) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": %s, "active": true%s}
        """
        .formatted(Json.quoted(userName), more);
  }

  @Test
  void an_acknowledged_write_is_listed_at_once() {
    for (int i = 0; i < 20; i++) {
      var made = entra.postsUser(user("user" + i + "@contoso.example", "")).answers(201);

      var line = log.all("requestId=" + made.requestId());

      assertThat(line).hasSize(1);
      assertThat(line.get(0).path("object").asText()).isEqualTo("Users/" + made.id());
      assertThat(line.get(0).path("operation").asText()).isEqualTo("POST");
      assertThat(line.get(0).path("kind").asText()).isEqualTo("created");
      assertThat(line.get(0).path("result").asText()).isEqualTo("success");
      assertThat(line.get(0).path("status").asInt()).isEqualTo(201);
    }
  }

  @Test
  void a_change_shows_the_attributes_before_and_after_and_the_rules_it_needed() {
    var id = entra.postsUser(user("kim@contoso.example", ", \"title\": \"Guard\"")).id();

    var patched =
        entra
            .patchesUser(
                id,
                "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Warden\"}",
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
            .answers(200);

    var line = log.line(patched);
    assertThat(line.path("kind").asText()).isEqualTo("suspended");
    assertThat(line.path("rules").toString()).contains("textAsBoolean");
    assertThat(line.path("changes").toString())
        .contains("{\"attribute\":\"title\",\"old\":\"Guard\",\"new\":\"Warden\"}");
    assertThat(line.path("durationMs").decimalValue()).isPositive();
    assertThat(line.path("connection").isTextual()).isTrue();
    assertThat(line.path("credential").isTextual()).isTrue();
  }

  @Test
  void a_wish_that_is_granted_already_is_skipped() {
    var id = entra.makesUser("kim@contoso.example");
    var again =
        entra.patchesUser(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}");

    var line = log.line(again.answers(200));

    assertThat(line.path("result").asText()).isEqualTo("skipped");
    assertThat(line.path("object").asText()).isEqualTo("Users/" + id);
    assertThat(line.path("dialect").asText()).isEqualTo("entra");
  }

  @Test
  void a_look_up_tells_what_was_looked_for_and_how_many_there_were() {
    entra.makesUser("kim@contoso.example");

    var hit = log.line(entra.findsUsers("userName eq \"kim@contoso.example\""));
    var miss = log.line(entra.findsUsers("externalId eq \"nobody\""));

    assertThat(hit.path("filter").asText()).isEqualTo("userName eq \"kim@contoso.example\"");
    assertThat(hit.path("found").asInt()).isEqualTo(1);
    assertThat(miss.path("found").asInt()).isZero();
    assertThat(miss.path("result").asText()).isEqualTo("success");
    assertThat(miss.path("object").asText()).isEqualTo("Users");
  }

  @Test
  void a_refusal_tells_why_and_no_more_of_the_person_than_it_takes() {
    entra.makesUser("kim@contoso.example");
    var more = ", \"title\": \"Chief of secrets\", \"password\": \"hunter2hunter2\"";

    var refused = entra.postsUser(user("KIM@contoso.example", more));

    refused.refuses(409, "uniqueness");
    var line = log.line(refused);
    assertThat(line.path("result").asText()).isEqualTo("failure");
    assertThat(line.path("status").asInt()).isEqualTo(409);
    assertThat(line.path("scimType").asText()).isEqualTo("uniqueness");
    assertThat(refused.text("/detail")).startsWith(line.path("detail").asText());
    assertThat(line.path("body").asText())
        .contains("KIM@contoso.example", "\"title\": \"(text of 16)\"")
        .doesNotContain("secrets", "hunter2");
  }

  @Test
  void what_nobody_can_read_is_listed_too() {
    var broken = entra.asks("POST", "/Users", Optional.of("{\"userName\": "));
    var filter = entra.findsUsers("shoeSize eq 44");
    var nowhere = entra.gets("/Doors");
    var unknown = entra.getsUser("not-an-id");

    assertThat(log.line(broken).path("status").asInt()).isEqualTo(400);
    assertThat(log.line(filter).path("scimType").asText()).isEqualTo("invalidFilter");
    assertThat(log.line(filter).path("filter").asText()).isEqualTo("shoeSize eq 44");
    assertThat(log.line(nowhere).path("object").asText()).isEqualTo("Doors");
    assertThat(log.line(unknown).path("object").asText()).isEqualTo("Users");
  }

  @Test
  void a_token_that_does_not_open_the_door_any_more_is_told_of() {
    var token = organization.issues("scim");
    var directory = organization.directoryWith(token.text("/token"));
    organization
        .operator()
        .deletes(organization.path() + "/scim/tokens/" + token.text("/id"))
        .answers(204);

    var refused = directory.findsUsers("userName eq \"kim\"");

    refused.refuses(401);
    var line = log.line(refused);
    assertThat(line.path("status").asInt()).isEqualTo(401);
    assertThat(line.path("credential").asText()).isEqualTo(token.text("/id"));
    assertThat(line.path("detail").asText()).contains("revoked");
  }

  @Test
  void a_client_that_gets_no_token_any_more_is_told_of() {
    var client = organization.registersClient();
    organization
        .operator()
        .deletes(organization.path() + "/scim/clients/" + client.id())
        .answers(204);

    var refused = organization.asksForToken(client);

    refused.answers(401);
    var line = log.line(refused);
    assertThat(line.path("status").asInt()).isEqualTo(401);
    assertThat(line.path("credential").asText()).isEqualTo(client.id());
    assertThat(line.path("detail").asText()).contains("revoked");
    assertThat(line.toString()).doesNotContain(client.text("/clientSecret"));
  }

  @Test
  void each_operation_of_a_bulk_is_listed_as_if_it_had_come_alone() {
    var taken = entra.makesUser("kim@contoso.example");
    var bulk =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
          {"method": "POST", "path": "/Users", "bulkId": "a", "data": %s},
          {"method": "POST", "path": "/Users", "bulkId": "b", "data": %s},
          {"method": "DELETE", "path": "/Users/%s"}]}
        """
            .formatted(user("alex@contoso.example", ""), user("alex@contoso.example", ""), taken);

    var done = entra.asks("POST", "/Bulk", Optional.of(bulk)).answers(200);

    var lines = log.settled("requestId=" + done.requestId(), 3);
    assertThat(lines)
        .extracting(it -> it.path("operation").asText() + " " + it.path("status").asInt())
        .containsExactlyInAnyOrder("POST 201", "POST 409", "DELETE 204");
  }

  @Test
  void an_operation_of_a_bulk_lists_the_rules_it_needed_whatever_became_of_it() {
    var id = entra.makesUser("kim@contoso.example");
    var bulk =
        """
        {"Operations": [
          {"method": "PATCH", "path": "/Users/%1$s", "data": %2$s},
          {"method": "PATCH", "path": "/Users/%1$s", "data": %3$s},
          {"method": "PATCH", "path": "/Users/%1$s", "data": %3$s},
          {"method": "POST", "path": "/Users", "bulkId": "a", "data": %4$s}]}
        """
            .formatted(id, active("True"), active("False"), user("kim@contoso.example", ""));

    var done = entra.asks("POST", "/Bulk", Optional.of(bulk)).answers(200);

    assertThat(log.settled("requestId=" + done.requestId(), 4))
        .extracting(it -> it.path("result").asText() + " " + it.path("rules"))
        .containsExactlyInAnyOrder(
            "skipped [\"missingSchemas\",\"textAsBoolean\"]",
            "success [\"missingSchemas\",\"textAsBoolean\"]",
            "skipped [\"missingSchemas\",\"textAsBoolean\"]",
            "failure [\"missingSchemas\"]");
  }

  private static String active(String value) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "Replace", "path": "active", "value": "%s"}]}"""
        .formatted(value);
  }

  @Test
  void filters_choose_and_pages_follow() {
    var id = entra.makesUser("kim@contoso.example");
    IntStream.range(0, 9).forEach(i -> entra.getsUser(id).answers(200));
    entra.postsUser(user("kim@contoso.example", "")).refuses(409, "uniqueness");
    log.settled("", 11);

    assertThat(log.all("object=Users/" + id)).hasSize(10);
    assertThat(log.all("q=" + id)).hasSize(10);
    assertThat(log.all("result=failure")).hasSize(1);
    assertThat(log.all("status=409&operation=POST")).hasSize(1);
    assertThat(log.all("q=already+exists")).hasSize(1);
    assertThat(log.all("operation=DELETE")).isEmpty();
    assertThat(log.all("to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(log.all("from=2020-01-01T00:00:00Z")).hasSize(11);
    var first = log.page("?limit=4");
    var second = log.page("?limit=4&cursor=" + first.text("/next"));
    assertThat(first.at("/items")).hasSize(4);
    assertThat(second.at("/items/0/id").asText()).isLessThan(first.at("/items/3/id").asText());
  }

  @Test
  void nonsense_in_a_query_is_refused_by_name() {
    for (String query :
        List.of(
            "from=yesterday",
            "result=good",
            "status=abc",
            "object=x",
            "connection=1",
            "requestId=?",
            "q=" + "x".repeat(201),
            "rule=%00",
            "limit=0",
            "cursor=x")) {
      var name = query.substring(0, query.indexOf('='));
      organization
          .operator()
          .gets(organization.path() + "/provisioning/log?" + query)
          .isProblem(400)
          .tells(name);
    }
  }

  @Test
  void an_export_has_every_line_and_an_end_and_no_formula() {
    var id = entra.postsUser(user("kim@contoso.example", ", \"title\": \"Guard\"")).id();
    entra.patchesUser(
        id, "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"=1+1@contoso.example\"}");
    entra.findsUsers("=HYPERLINK(1)").refuses(400, "invalidFilter");
    log.settled("", 3);

    var lines = export("?format=ndjson").lines().map(Json::read).toList();
    var table = export("?format=csv&operation=GET");

    var last = lines.get(lines.size() - 1);
    assertThat(lines).filteredOn(it -> it.has("connection")).hasSize(3);
    assertThat(last).isEqualTo(Json.read("{\"end\": true, \"count\": " + (lines.size() - 1) + "}"));
    assertThat(table.lines()).hasSize(2);
    assertThat(table).contains("\"'=HYPERLINK(1)\"").doesNotContain("\"=");
  }

  private String export(String query) {
    return organization
        .operator()
        .gets(organization.path() + "/provisioning/log/export" + query)
        .answers(200)
        .text();
  }

  @Test
  void failures_are_gathered_by_object_and_cause_until_they_succeed() {
    var kim = entra.makesUser("kim@contoso.example");
    var alex = entra.makesUser("alex@contoso.example");
    var wrong = "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"maybe\"}";
    for (int i = 0; i < 3; i++) entra.patchesUser(kim, wrong).refuses(400, "invalidValue");
    entra.patchesUser(alex, wrong).refuses(400, "invalidValue");
    entra.postsUser(user("", "")).refuses(400, "invalidValue");
    log.settled("result=failure", 5);
    entra
        .patchesUser(alex, "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}")
        .answers(200);

    var found = operator.gets(organization.path() + "/provisioning/failures").answers(200);

    assertThat(found.at("/items")).hasSize(3);
    found.holds(
        """
        {"items": [
          {"object": "Users/%s", "scimType": "invalidValue", "count": 3, "resolved": false},
          {"object": "Users/%s", "scimType": "invalidValue", "count": 1, "resolved": true},
          {"operation": "POST", "object": "Users", "status": 400, "count": 1, "resolved": false}]}
        """
            .formatted(kim, alex));
  }

  @Test
  void the_log_of_one_organization_is_nobody_elses() {
    var made = entra.postsUser(user("kim@contoso.example", ""));
    var other = Organization.fresh(operator);
    operator.posts(
        other.path() + "/administrators",
        "{\"username\": \"%s\", \"password\": \"correct horse battery\"}".formatted(other.slug()));
    var stranger = Administrator.signIn(server(), other.slug(), "correct horse battery");

    for (String what : List.of("/provisioning/log", "/provisioning/log/export")) {
      stranger.gets(organization.path() + what).isProblem(404);
    }
    assertThat(stranger.gets(other.path() + "/provisioning/log").text()).doesNotContain("Users/");
    var theirs = stranger.gets(other.path() + "/provisioning/log?requestId=" + made.requestId());
    assertThat(theirs.at("/items")).isEmpty();
    assertThat(
            stranger
                .gets(other.path() + "/provisioning/log?object=Users/" + made.id())
                .at("/items"))
        .isEmpty();
  }

  @Test
  void what_a_purged_person_was_asked_about_is_kept_without_the_name() {
    var id = entra.makesUser("kim@contoso.example");
    entra.findsUsers("userName eq \"kim@contoso.example\"").answers(200);
    entra.postsUser(user("kim@contoso.example", "")).refuses(409, "uniqueness");
    log.settled("", 3);
    operator.puts(organization.path(), "{\"retentionDays\": 0}").answers(200);
    entra.deletesUser(id).answers(204);

    organization.purges(id).answers(204);

    assertThat(log.all("")).hasSize(4);
    assertThat(export("")).contains("\"purged\"").doesNotContain("kim@");
  }
}
