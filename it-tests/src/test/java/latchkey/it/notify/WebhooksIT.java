package latchkey.it.notify;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.client.Wire;
import latchkey.it.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guarded product is told of access by webhook, as Standard Webhooks has it. */
class WebhooksIT extends Suite {
  private static final String ACCESS = "[\"access.changed\"]";

  @Override
  protected Server server() {
    return Telling.SERVER;
  }

  private Answer subscribes(Receiver receiver) {
    return subscribes(receiver.url());
  }

  private Answer subscribes(String url) {
    return tries(url).answers(201);
  }

  private Answer tries(String url) {
    return operator.posts(
        organization.path() + "/subscriptions",
        "{\"kind\":\"webhook\",\"url\":\"%s\",\"events\":%s}".formatted(url, ACCESS));
  }

  private String at(Answer subscription) {
    return organization.path() + "/subscriptions/" + subscription.id();
  }

  private List<JsonNode> deliveries(Answer subscription) {
    var list = operator.gets(at(subscription) + "/deliveries").answers(200).at("/items");
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private List<JsonNode> deliveries(Answer subscription, String state) {
    var end = Instant.now().plusSeconds(10);
    while (true) {
      var found = deliveries(subscription);
      boolean all = found.stream().allMatch(it -> it.at("/state").asText().equals(state));
      if ((all && !found.isEmpty()) || Instant.now().isAfter(end)) return found;
    }
  }

  private static void becomes(Directory entra, String user, boolean active) {
    entra
        .patchesUser(
            user, "{\"op\": \"replace\", \"path\": \"active\", \"value\": %s}".formatted(active))
        .answers(200, 204);
  }

  @Test
  void who_leaves_is_told_at_once_as_the_feed_tells_it() {
    try (var receiver = Receiver.start()) {
      Directory entra = given().entra(organization);
      var product = organization.product();
      var user = entra.makesUser("ada@contoso.example");
      var subscription = subscribes(receiver);

      becomes(entra, user, false);
      long acknowledged = System.nanoTime();

      var told = receiver.told(1).get(0);
      System.out.printf(
          "leave acknowledged to webhook received: %.1f ms%n", (told.nanos() - acknowledged) / 1e6);
      assertThat(told.isSignedBy(subscription.text("/secret"))).isTrue();
      assertThat(told.at("/type")).isEqualTo("access.changed");
      assertThat(told.at("/data/user/access")).isEqualTo("denied");
      var feed = product.followsToTheEnd("");
      assertThat(told.json().at("/data")).isEqualTo(feed.get(feed.size() - 1));
      assertThat(told.at("/timestamp")).isEqualTo(told.at("/data/at"));
      assertThat(told.header("content-type")).startsWith("application/json");
    }
  }

  @Test
  void nothing_is_told_of_what_was_before_and_of_what_is_another_organizations() {
    try (var receiver = Receiver.start()) {
      given().entra(organization).makesUser("before@contoso.example");
      subscribes(receiver);
      var other = latchkey.it.client.Organization.fresh(operator);
      given().entra(other).makesUser("elsewhere@contoso.example");
      var last = organization.directoryWith(organization.issues("scim").text("/token"));

      last.makesUser("here@contoso.example");

      receiver.told(1);
      assertThat(receiver.told())
          .extracting(it -> it.at("/data/user/userName"))
          .containsExactly("here@contoso.example");
    }
  }

  @Test
  void a_group_is_told_person_by_person() {
    try (var receiver = Receiver.start()) {
      var entra = given().entra(organization);
      var ada = entra.makesUser("ada@contoso.example");
      var bob = entra.makesUser("bob@contoso.example");
      subscribes(receiver);

      entra.makesGroup("Doors", ada, bob);

      assertThat(receiver.told(2))
          .allSatisfy(it -> assertThat(it.at("/data/user/groups/0/displayName")).isEqualTo("Doors"))
          .extracting(it -> it.at("/data/user/id"))
          .containsExactlyInAnyOrder(ada, bob);
    }
  }

  @Test
  void both_secrets_sign_while_one_is_rotated() {
    try (var receiver = Receiver.start()) {
      var subscription = subscribes(receiver);
      var rotated = operator.posts(at(subscription) + "/secret", "{}").answers(200);
      operator.posts(at(subscription) + "/test", "{}").answers(202);

      var told = receiver.told(1).get(0);
      assertThat(told.at("/type")).isEqualTo("subscription.test");
      assertThat(told.header("webhook-signature").split(" ")).hasSize(2);
      assertThat(told.isSignedBy(subscription.text("/secret"))).isTrue();
      assertThat(told.isSignedBy(rotated.text("/secret"))).isTrue();

      var last = operator.posts(at(subscription) + "/secret", "{\"overlapHours\":0}").answers(200);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      told = receiver.told(2).get(1);
      assertThat(told.isSignedBy(last.text("/secret"))).isTrue();
      assertThat(told.isSignedBy(rotated.text("/secret"))).isFalse();
      assertThat(operator.gets(at(subscription)).answers(200).text("/secret")).isEmpty();
    }
  }

  @Test
  void what_failed_comes_again_under_its_id_and_what_follows_of_the_same_person_waits() {
    try (var receiver = Receiver.start().answering(500)) {
      var entra = given().entra(organization);
      var ada = entra.makesUser("ada@contoso.example");
      var subscription = subscribes(receiver);

      becomes(entra, ada, false);
      receiver.told(1);
      becomes(entra, ada, true);
      var bob = entra.makesUser("bob@contoso.example");

      var told = receiver.told(4);
      assertThat(told).extracting(it -> it.at("/data/user/id")).containsExactly(ada, bob, ada, ada);
      assertThat(told.get(2).header("webhook-id")).isEqualTo(told.get(0).header("webhook-id"));
      assertThat(told.get(2).nanos() - told.get(0).nanos())
          .isBetween(Duration.ofSeconds(4).toNanos(), Duration.ofSeconds(9).toNanos());
      // as of the sending
      assertThat(told.get(2).at("/data/user/access")).isEqualTo("granted");
      assertThat(told.get(2).at("/data/kind")).isEqualTo("suspended");
      assertThat(told.get(3).at("/data/kind")).isEqualTo("lifted");
      assertThat(deliveries(subscription, "delivered"))
          .extracting(it -> it.at("/attempts").asInt())
          .containsExactly(1, 1, 2);
    }
  }

  @Test
  void a_receiver_says_when_it_wants_it_again() {
    try (var receiver = Receiver.saying(Map.of("Retry-After", "3600")).answering(503)) {
      var subscription = subscribes(receiver);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      receiver.told(1);

      var end = Instant.now().plusSeconds(10);
      JsonNode one;
      do one = deliveries(subscription).get(0);
      while (one.at("/lastStatus").isMissingNode() && Instant.now().isBefore(end));
      assertThat(one.at("/state").asText()).isEqualTo("pending");
      assertThat(one.at("/lastStatus").asInt()).isEqualTo(503);
      assertThat(one.at("/lastError").asText()).isEqualTo("answered 503");
      assertThat(Instant.parse(one.at("/nextTryAt").asText()))
          .isBetween(Instant.now().plusSeconds(3_500), Instant.now().plusSeconds(3_700));
    }
  }

  @Test
  void gone_disables_and_an_administrator_enables() {
    try (var receiver = Receiver.start().answering(410)) {
      var subscription = subscribes(receiver);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      receiver.told(1);

      assertThat(deliveries(subscription, "dead").get(0).at("/lastError").asText())
          .isEqualTo("answered 410 Gone");
      operator
          .gets(at(subscription))
          .answers(200)
          .has("/disabledBy", "gone")
          .has("/enabled", false);
      operator.posts(at(subscription) + "/test", "{}").answers(409);
      operator.puts(at(subscription), "{\"enabled\":true}").answers(200).has("/enabled", true);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      receiver.told(2);
    }
  }

  @Test
  void what_was_told_is_told_again_on_demand() {
    try (var receiver = Receiver.start()) {
      var start = Instant.now().minusSeconds(5);
      var subscription = subscribes(receiver);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      receiver.told(1);
      var one = deliveries(subscription, "delivered").get(0).at("/id").asText();

      operator.posts(at(subscription) + "/deliveries/" + one + "/replay", "{}").answers(202);
      receiver.told(2);
      deliveries(subscription, "delivered");
      operator
          .posts(at(subscription) + "/replay", "{\"since\":\"%s\"}".formatted(start))
          .answers(202)
          .has("/count", 1);

      assertThat(receiver.told(3)).extracting(it -> it.header("webhook-id")).containsOnly(one);
      operator.posts(at(subscription) + "/replay", "{}").answers(400);
    }
  }

  @Test
  void receivers_where_nobody_is_keep_no_other_waiting() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var receiver = Receiver.start()) {
      for (int i = 0; i < 10; i++) {
        subscribes("http://127.0.0.1:" + silent.getLocalPort() + "/" + i);
      }
      var entra = given().entra(organization);
      for (int i = 0; i < 20; i++) entra.makesUser("person" + i + "@contoso.example");
      subscribes(receiver);

      long start = System.nanoTime();
      entra.makesUser("last@contoso.example");

      var told = receiver.told(1).get(0);
      assertThat(told.at("/data/user/userName")).isEqualTo("last@contoso.example");
      assertThat(told.nanos() - start).isLessThan(Duration.ofSeconds(3).toNanos());
    }
  }

  @Test
  void first_attempts_are_timed_and_failed_ones_counted() {
    try (var receiver = Receiver.start().answering(500)) {
      var subscription = subscribes(receiver);
      double timed = measured("latchkey_delivery_lag_seconds_count");
      double failed = measured("latchkey_delivery_failures_total");

      for (int i = 0; i < 2; i++) {
        operator.posts(at(subscription) + "/test", "{}").answers(202);
        receiver.told(i + 1);
      }
      receiver.told(3);

      assertThat(deliveries(subscription, "delivered")).hasSize(2);
      assertThat(measured("latchkey_delivery_lag_seconds_count")).isEqualTo(timed + 1);
      assertThat(measured("latchkey_delivery_failures_total")).isGreaterThan(failed);
    }
  }

  private double measured(String name) {
    var metrics = new Wire(server().url()).send("GET /metrics HTTP/1.1", "Accept: text/plain");
    return metrics
        .answers(200)
        .text()
        .lines()
        .filter(line -> line.startsWith(name) && line.contains("channel=\"webhook\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void an_end_forgets_what_was_sent() {
    try (var receiver = Receiver.start()) {
      var subscription = subscribes(receiver);
      operator.posts(at(subscription) + "/test", "{}").answers(202);
      receiver.told(1);

      operator.deletes(at(subscription)).answers(204);

      operator.gets(at(subscription)).answers(404);
      operator.gets(at(subscription) + "/deliveries").answers(404);
      assertThat(operator.gets(organization.path() + "/subscriptions").at("/items")).isEmpty();
    }
  }

  @Test
  void an_organization_has_20_at_most() {
    for (int i = 0; i < 20; i++) subscribes("https://hooks.example/" + i);

    tries("https://hooks.example/more").answers(400).has("/code", "tooMany");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://hooks.example/, url must begin with https://.",
    "https://user:secret@hooks.example/, url must not name a user.",
    "https:///x, url must name a host.",
  })
  void an_address_that_cannot_be_right_is_refused(String url, String detail) {
    tries(url).answers(400).has("/detail", detail);
  }

  @Test
  void an_address_inside_is_never_connected_to() {
    var subscription = subscribes("https://10.0.0.1/hook");
    operator.posts(at(subscription) + "/test", "{}").answers(202);

    var end = Instant.now().plusSeconds(10);
    JsonNode one;
    do one = deliveries(subscription).get(0);
    while (one.at("/lastError").isMissingNode() && Instant.now().isBefore(end));
    assertThat(one.at("/lastError").asText()).isEqualTo("the host's address is not a public one");
  }
}
