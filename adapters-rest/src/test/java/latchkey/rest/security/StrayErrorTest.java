package latchkey.rest.security;

import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrayErrorTest {
  private final Exchange exchange = new Exchange();

  @Test
  void a_directory_is_told_in_scims_words() {
    strays("/scim/v2/Users/..;/x", 400);

    assertThat(exchange.status).isEqualTo(400);
    assertThat(exchange.contentType).isEqualTo("application/scim+json");
    assertThat(exchange.body())
        .contains("urn:ietf:params:scim:api:messages:2.0:Error")
        .contains("\"status\":\"400\"");
  }

  @Test
  void everybody_else_is_told_by_a_problem() {
    strays("/access/v1/nothing", 404);

    assertThat(exchange.status).isEqualTo(404);
    assertThat(exchange.contentType).isEqualTo("application/problem+json");
    assertThat(exchange.body()).contains("\"status\":404").contains("notFound");
  }

  @Test
  void a_fault_tells_the_request_and_nothing_of_its_cause() {
    strays("/api/v1/organizations", 500);

    assertThat(exchange.body())
        .contains(exchange.headers.get("X-Request-Id"))
        .doesNotContain("Exception");
  }

  @Test
  void asked_for_by_its_own_name_it_is_not_there() {
    var request = exchange.request("/stray-error", Optional.empty());

    new StrayError().service(request, exchange.response());

    assertThat(exchange.status).isEqualTo(404);
  }

  private void strays(String path, int status) {
    var request = exchange.request("/stray-error", Optional.empty());
    request.setAttribute(ERROR_REQUEST_URI, path);
    request.setAttribute(ERROR_STATUS_CODE, status);

    new StrayError().service(request, exchange.response());

    assertThat(exchange.flushed).isTrue();
  }
}
