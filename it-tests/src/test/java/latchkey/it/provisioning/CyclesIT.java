package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import latchkey.it.client.Administrator;
import latchkey.it.client.Json;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a directory is doing is told while it does it. */
class CyclesIT extends Suite {
  private static final Duration LONG = Duration.ofSeconds(20);

  private JsonNode current() {
    return organization
        .operator()
        .gets(organization.path() + "/provisioning/cycles/current")
        .answers(200)
        .at("/items/0");
  }

  private JsonNode settled(Predicate<JsonNode> enough) {
    var end = Instant.now().plus(LONG);
    var found = current();
    while (!enough.test(found) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      found = current();
    }
    assertThat(enough.test(found)).as(found.toPrettyString()).isTrue();
    return found;
  }

  private static long count(JsonNode current, String deed) {
    return current.at("/cycle/counts/" + deed).asLong();
  }

  @Test
  void a_directory_that_never_called_is_known_by_its_name_alone() {
    given().entra(organization);

    assertThat(current().path("state").asText()).isEqualTo("never");
    assertThat(current().path("profile").asText()).isEqualTo("entra");
    assertThat(current().has("cycle")).isFalse();
  }

  @Test
  void a_try_of_the_connection_is_told_from_work() {
    var entra = given().entra(organization);
    entra.findsUsers("userName eq \"" + UUID.randomUUID() + "\"").lists(0);

    var probing = settled(it -> count(it, "probe") == 1);
    entra.makesUser("kim@contoso.example");
    var working = settled(it -> count(it, "create") == 1);

    assertThat(probing.at("/cycle/kind").asText()).isEqualTo("test");
    assertThat(probing.path("state").asText()).isEqualTo("running");
    assertThat(working.at("/cycle/kind").asText()).isEqualTo("on_demand");
    assertThat(working.at("/cycle/calls").asLong()).isEqualTo(2);
  }

  @Test
  void cycles_are_listed_and_count_what_was_refused() {
    var entra = given().entra(organization);
    for (int i = 0; i < 15; i++) entra.makesUser("kim" + i + "@contoso.example");
    var id = entra.makesUser("alex@contoso.example");
    entra.patchesUser(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
    entra.makesGroup("Doors", id);
    entra.deletesUser(id).answers(204);
    entra.getsUser(id).refuses(404);
    settled(it -> count(it, "delete") == 1 && count(it, "failure") == 1);

    var listed = organization.operator().gets(organization.path() + "/provisioning/cycles?limit=1");

    listed
        .answers(200)
        .lacks("/next")
        .holds(
            """
            {"items": [{"kind": "initial", "state": "running", "errors": {"404": 1},
              "counts": {"create": 17, "disable": 1, "delete": 1, "member": 1, "failure": 1}}]}
            """);
  }

  @Test
  void a_token_that_does_not_open_the_door_means_quarantine() {
    given().entra(organization);
    var token = organization.issues("scim");
    var path = organization.path() + "/scim/tokens/" + token.text("/id");
    operator.deletes(path).answers(204);
    organization.directoryWith(token.text("/token")).gets("/Users").refuses(401);
    settled(it -> count(it, "failure") == 1);

    operator
        .gets(organization.path() + "/provisioning/health")
        .answers(200)
        .holds(
            """
            {"items": [{"state": "running", "forecast": {"quarantine": true, "nearness": 1,
              "rule": "credentials", "failures": 1, "cause": "401"}}]}
            """);
  }

  @Test
  void refused_references_are_told_apart() {
    var entra = given().entra(organization);
    var group = entra.makesGroup("Doors");
    entra
        .patchesGroup(
            group,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(UUID.randomUUID()))
        .refuses(400, "invalidValue");
    settled(it -> count(it, "failure") == 1);

    operator
        .gets(organization.path() + "/provisioning/health")
        .answers(200)
        .has("/items/0/forecast/referenceFailures", 1)
        .has("/items/0/forecast/quarantine", false);
  }

  @Test
  @Timeout(60)
  void events_tell_it_live() throws Exception {
    var entra = given().entra(organization);
    var answer = listens(operator, organization);
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(answer.headers().firstValue("content-type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(next(lines).at("/items/0/state").asText()).isEqualTo("never");

      entra.makesUser("kim@contoso.example");

      var told = next(lines);
      while (told.at("/items/0/cycle/counts/create").asLong() == 0) told = next(lines);
      assertThat(told.at("/items/0/state").asText()).isEqualTo("running");
    }
  }

  private static JsonNode next(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data:")) return Json.read(line.substring("data:".length()));
    }
    throw new AssertionError("the stream has ended");
  }

  private HttpResponse<InputStream> listens(Administrator who, Organization to) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(server().url() + "/api/v1" + to.path() + "/provisioning/events"))
            .header("Authorization", "Bearer " + who.token())
            .header("Accept", "text/event-stream")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
  }

  @Test
  void nobody_elses_directory_is_shown() throws Exception {
    var entra = given().entra(organization);
    entra.makesUser("kim@contoso.example");
    settled(it -> count(it, "create") == 1);
    var other = Organization.fresh(operator);
    operator.posts(
        other.path() + "/administrators",
        "{\"username\": \"%s\", \"password\": \"correct horse battery\"}".formatted(other.slug()));
    var stranger = Administrator.signIn(server(), other.slug(), "correct horse battery");

    for (String what : List.of("cycles", "cycles/current")) {
      stranger.gets(organization.path() + "/provisioning/" + what).isProblem(404);
    }
    assertThat(stranger.gets(other.path() + "/provisioning/cycles").at("/items")).isEmpty();
    assertThat(listens(stranger, organization).statusCode()).isEqualTo(404);
  }
}
