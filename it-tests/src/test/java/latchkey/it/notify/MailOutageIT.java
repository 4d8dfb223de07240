package latchkey.it.notify;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import latchkey.it.client.Administrator;
import latchkey.it.client.Organization;
import org.junit.jupiter.api.Test;

/** A mail server that takes connections and says nothing keeps nobody waiting. */
class MailOutageIT {
  @Test
  void webhooks_and_directories_do_not_wait_for_mails() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server =
            Telling.start(
                "mail-outage",
                Map.of("LATCHKEY_MAIL_PORT", String.valueOf(silent.getLocalPort())));
        var receiver = Receiver.start()) {
      var operator = Administrator.operatorOf(server);
      var organization = Organization.fresh(operator);
      var path = organization.path() + "/subscriptions";
      var events = "\"events\":[\"provisioning.silent\"]}";
      var mail =
          operator
              .posts(path, "{\"kind\":\"email\",\"address\":\"ops@contoso.example\"," + events)
              .answers(201);
      for (int i = 0; i < 5; i++) {
        operator.posts(path + "/" + mail.id() + "/test", "{}").answers(202);
      }
      operator
          .posts(
              path,
              "{\"kind\":\"webhook\",\"url\":\"%s\",\"events\":[\"access.changed\"]}"
                  .formatted(receiver.url()))
          .answers(201);
      var entra = given().entra(organization);

      long start = System.nanoTime();
      entra.makesUser("ada@contoso.example");

      var told = receiver.told(1).get(0);
      assertThat(told.nanos() - start).isLessThan(Duration.ofSeconds(3).toNanos());
      assertThat(failed(operator, path + "/" + mail.id() + "/deliveries").asText())
          .isEqualTo("the mail server could not be reached, or broke off");
    }
  }

  private static JsonNode failed(Administrator operator, String path) {
    var end = Instant.now().plusSeconds(30);
    while (true) {
      var said = operator.gets(path).answers(200).at("/items/0/lastError");
      if (!said.isMissingNode() || Instant.now().isAfter(end)) return said;
    }
  }
}
