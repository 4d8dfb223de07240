package latchkey.it.start;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.client.Wire;
import org.junit.jupiter.api.Test;

/** What a monitoring system reads of requests. */
class MetricsIT extends Suite {

  @Test
  void requests_are_timed_by_operation() {
    var entra = given().entra(organization);
    var before = count("scim", "POST", "/v2/Users", "2xx");
    var refused = count("scim", "GET", "/v2/Users/{id}", "4xx");

    entra.makesUser("alice@contoso.example");
    entra.getsUser("nobody").answers(404);

    assertThat(count("scim", "POST", "/v2/Users", "2xx")).isEqualTo(before + 1);
    assertThat(count("scim", "GET", "/v2/Users/{id}", "4xx")).isEqualTo(refused + 1);
  }

  @Test
  void tokens_given_and_refused_are_timed() {
    organization.switchesScim(true, "entra");
    var client = organization.registersClient();
    var given = count("oauth2", "POST", "/token", "2xx");
    var refused = count("oauth2", "POST", "/token", "4xx");

    organization.granted(client);
    TokenEndpoint.of(server()).posts("grant_type=password").answers(400);

    assertThat(count("oauth2", "POST", "/token", "2xx")).isEqualTo(given + 1);
    assertThat(count("oauth2", "POST", "/token", "4xx")).isEqualTo(refused + 1);
  }

  @Test
  void a_request_that_waits_counts_when_it_is_answered() {
    var product = organization.product();
    var end = product.follows("", 0).text("/next");
    var before = count("access", "GET", "/v1/changes", "2xx");

    product.follows(end, 1).answers(200);

    assertThat(count("access", "GET", "/v1/changes", "2xx")).isEqualTo(before + 1);
  }

  @Test
  void no_request_makes_a_label_of_its_own() {
    var entra = given().entra(organization);
    entra.gets("/nothing/at-all").answers(404);
    var before = lines().size();

    for (int i = 0; i < 20; i++) {
      entra.gets("/" + UUID.randomUUID()).answers(404);
      entra.gets("/nothing/" + UUID.randomUUID()).answers(404);
      entra.gets("/Users/" + UUID.randomUUID() + "/" + UUID.randomUUID()).answers(404);
    }

    assertThat(lines()).hasSize(before);
  }

  @Test
  void who_leaves_is_timed_from_the_request_to_the_commit() {
    var entra = given().entra(organization);
    var amended = entra.makesUser("amended@contoso.example");
    var deleted = entra.makesUser("deleted@contoso.example");
    var before = value("latchkey_leave_to_denied_seconds_count");

    for (int i = 0; i < 2; i++) {
      entra.patchesUser(
          amended, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
      entra.patchesUser(
          amended, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"T%d\"}".formatted(i));
    }
    entra.deletesUser(deleted).answers(204);

    assertThat(value("latchkey_leave_to_denied_seconds_count")).isEqualTo(before + 2);
    assertThat(value("latchkey_leave_to_denied_seconds_sum")).isPositive();
  }

  @Test
  void what_waits_and_what_goes_on_is_measured() {
    given().entra(organization).makesUser("kim@contoso.example");

    assertThat(value("latchkey_pool_max")).isBetween(10.0, 1_000.0);
    assertThat(value("latchkey_pool_connections{")).isBetween(1.0, value("latchkey_pool_max"));
    assertThat(value("latchkey_pool_waiting")).isBetween(0.0, 100.0);
    assertThat(value("latchkey_log_lag_seconds")).isBetween(0.0, 20.0);
    assertThat(value("latchkey_log_dropped_total")).isNotNegative();
    assertThat(value("latchkey_feed_lag_seconds")).isBetween(0.0, 20.0);
    assertThat(value("latchkey_backlog_age_seconds")).isBetween(0.0, 20.0);
    assertThat(value("latchkey_cycles_near_quarantine")).isNotNegative();
    eventually(() -> value("latchkey_cycles_running") >= 1);
  }

  private static void eventually(BooleanSupplier holds) {
    var end = Instant.now().plusSeconds(20);
    while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  void fifty_organizations_more_are_no_series_more() {
    works(organization);
    var before = series();

    for (int i = 0; i < 50; i++) works(Organization.fresh(operator));

    assertThat(series()).isEqualTo(before);
  }

  private static void works(Organization organization) {
    var entra = given().entra(organization);
    var id = entra.makesUser("kim@contoso.example");
    entra.patchesUser(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
    entra.findsUsers("userName eq \"kim@contoso.example\"").lists(1);
    entra.getsUser("nobody").answers(404);
    entra.deletesUser(id).answers(204);
    organization.product().follows("", 0).answers(200);
  }

  @Test
  void connections_are_in_use_or_idle() {
    assertThat(series().stream().filter(it -> it.startsWith("latchkey_pool_connections{")))
        .hasSize(2)
        .anyMatch(it -> it.contains("state=\"active\""))
        .anyMatch(it -> it.contains("state=\"idle\""));
  }

  private Set<String> series() {
    return lines().stream()
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private double value(String start) {
    return lines().stream()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private double count(String door, String method, String path, String status) {
    return lines().stream()
        .filter(line -> line.startsWith("latchkey_requests_seconds_count{"))
        .filter(line -> line.contains("door=\"" + door + "\""))
        .filter(line -> line.contains("method=\"" + method + "\""))
        .filter(line -> line.contains("path=\"" + path + "\""))
        .filter(line -> line.contains("status=\"" + status + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private List<String> lines() {
    var wire = new Wire(server().url());
    var text = wire.send("GET /metrics HTTP/1.1", "Accept: text/plain").answers(200).text();
    return text.lines().filter(line -> line.startsWith("latchkey_")).toList();
  }
}
