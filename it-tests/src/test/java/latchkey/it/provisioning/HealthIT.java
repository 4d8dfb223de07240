package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;

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
