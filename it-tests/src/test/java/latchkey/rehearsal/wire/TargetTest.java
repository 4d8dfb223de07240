package latchkey.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latchkey.rehearsal.ScimStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetTest {
  private static final Request READ = Request.get("GET Users/id", "/Users/1");

  private final ScimStub server = new ScimStub();
  private final Target target =
      new Target(
          server.url() + "/",
          Map.of("Authorization", "Bearer " + ScimStub.TOKEN),
          new Patience(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(50)));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void too_many_requests_are_sent_again_after_the_time_asked_for() {
    server.failNext("GET", "Users", 429, Map.of("Retry-After", "1"));

    Reply reply = target.send(READ);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(server.seen()).hasSize(2);
  }

  @Test
  void a_server_error_is_tried_again_but_not_for_ever() {
    for (int i = 0; i < 5; i++) server.failNext("GET", "Users", 502);

    Reply reply = target.send(READ);

    assertThat(reply.status()).isEqualTo(502);
    assertThat(server.seen()).hasSize(3);
  }

  @Test
  void a_post_that_failed_inside_the_server_is_not_repeated() {
    server.failNext("POST", "Users", 500);

    Reply reply = target.send(Request.post("Users", Json.object()));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void bodies_are_sent_as_scim_and_reads_without_a_content_type() {
    target.send(Request.post("Users", Json.object().put("userName", "Zoë")));
    target.send(READ);

    assertThat(server.seen().get(0).contentType())
        .isEqualTo("application/scim+json; charset=utf-8");
    assertThat(server.seen().get(0).body().path("userName").asText()).isEqualTo("Zoë");
    assertThat(server.seen().get(1).contentType()).isEqualTo("null");
  }

  @Test
  void a_server_that_went_away_is_waited_for_only_so_long() {
    target.send(READ);
    server.close();

    assertThatThrownBy(() -> target.send(READ))
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining("mvn -Prun");
  }

  @Test
  void listeners_are_told_the_final_answer_only() {
    List<Exchange> told = new ArrayList<>();
    target.listen(told::add);
    server.failNext("GET", "Users", 503);

    target.send(READ);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).reply().status()).isEqualTo(404);
    assertThat(target.latencies().byKind().get("GET Users/id").count()).isEqualTo(2);
  }

  @Test
  void an_explanation_quotes_the_servers_detail() {
    Reply reply =
        new Reply(
            409,
            Json.read("{\"scimType\":\"uniqueness\",\"detail\":\"userName is taken\"}"),
            "",
            0,
            0);

    assertThat(reply.explained()).isEqualTo("409 uniqueness userName is taken");
  }

  @Test
  void the_ninety_fifth_percentile_is_the_rank_not_an_interpolation() {
    List<Long> nanos = new ArrayList<>();
    for (long i = 1; i <= 20; i++) nanos.add(i * 1_000_000);

    Latencies.Line line = Latencies.line(nanos);

    assertThat(line).isEqualTo(new Latencies.Line(20, 10.0, 19.0, 20.0));
  }
}
