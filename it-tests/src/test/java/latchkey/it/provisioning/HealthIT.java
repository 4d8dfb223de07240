package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no directory tells of itself. */
class HealthIT extends Suite {
  private static final Duration LONG = Duration.ofSeconds(20);

  private JsonNode settled(String what, Predicate<JsonNode> enough) {
    var end = Instant.now().plus(LONG);
    var found = first(what);
    while (!enough.test(found) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      found = first(what);
    }
    assertThat(enough.test(found)).as(found.toPrettyString()).isTrue();
    return found;
  }

  private JsonNode first(String what) {
    return operator.gets(organization.path() + "/provisioning/" + what).answers(200).at("/items/0");
  }

  @Test
  void the_last_test_of_a_connection_is_told_with_its_result_and_time() {
    var entra = given().entra(organization);
    assertThat(first("health").has("lastTest")).isFalse();

    entra.findsUsers("userName eq \"" + UUID.randomUUID() + "\"").lists(0);
    var good = settled("health", it -> it.has("lastTest")).path("lastTest");
    var token = organization.issues("scim");
    operator.deletes(organization.path() + "/scim/tokens/" + token.text("/id")).answers(204);
    organization.directoryWith(token.text("/token")).gets("/Users").refuses(401);
    var bad =
        settled("health", it -> it.at("/lastTest/result").asText().equals("failure"))
            .path("lastTest");

    assertThat(good.path("result").asText()).isEqualTo("success");
    assertThat(good.has("cause")).isFalse();
    assertThat(bad.path("cause").asText()).isEqualTo("401");
    assertThat(Instant.parse(bad.path("at").asText()))
        .isAfter(Instant.parse(good.path("at").asText()));
  }

  @Test
  void whom_a_directory_has_forgotten_is_listed_longest_ago_first() {
    var entra = given().entra(organization);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var id = entra.makesUser("gone" + i + "@contoso.example");
      entra.patchesUser(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": false}");
      ids.add(id);
    }
    entra.makesUser("here@contoso.example");
    var path = organization.path() + "/provisioning/inactive";

    var first = operator.gets(path + "?days=0&limit=2").answers(200);
    var rest = operator.gets(path + "?days=0&limit=2&cursor=" + first.text("/next")).answers(200);

    assertThat(first.at("/items")).hasSize(2);
    first.has("/items/0/userName", "gone0@contoso.example").has("/items/1/id", ids.get(1));
    assertThat(first.at("/items/0/connection").isTextual()).isTrue();
    assertThat(Instant.parse(first.text("/items/0/inactiveSince"))).isBefore(Instant.now());
    rest.has("/items/0/id", ids.get(2)).lacks("/items/1", "/next");
    operator.gets(path).answers(200).lacks("/items/0");
    operator
        .gets(organization.path() + "/provisioning/health")
        .answers(200)
        .has("/inactiveOver30Days", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days=-1",
        "days=3651",
        "days=x",
        "limit=0",
        "limit=1001",
        "cursor=x",
        "cursor=9999-99-99T00:00:00Z_0190b0a0-0000-7000-8000-000000000000"
      })
  void nonsense_is_refused_by_name(String query) {
    operator
        .gets(organization.path() + "/provisioning/inactive?" + query)
        .isProblem(400)
        .tells(query.substring(0, query.indexOf('=')));
  }

  @Test
  void what_a_directory_leans_on_is_told_with_its_reason() {
    var entra = given().entra(organization);
    var id = entra.makesUser("kim@contoso.example");
    for (String active : new String[] {"False", "False", "True"}) {
      entra
          .patchesUser(
              id,
              "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}".formatted(active))
          .answers(200);
    }

    var habits = settled("compatibility", it -> it.at("/rules/0/timesIn30Days").asLong() == 3);

    assertThat(habits.path("profile").asText()).isEqualTo("entra");
    assertThat(habits.path("rules")).hasSize(1);
    var rule = habits.at("/rules/0");
    assertThat(rule.path("rule").asText()).isEqualTo("textAsBoolean");
    assertThat(rule.path("why").asText()).contains("RFC 7643");
    assertThat(Instant.parse(rule.path("firstSeenAt").asText()))
        .isBefore(Instant.parse(rule.path("lastSeenAt").asText()));
  }
}
