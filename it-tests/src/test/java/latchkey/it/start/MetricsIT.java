package latchkey.it.start;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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
    return text.lines().filter(line -> line.startsWith("latchkey_requests")).toList();
  }
}
