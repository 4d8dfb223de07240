package latchkey.rest.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {
  private static final LoopbackAllowed OFF = new LoopbackAllowed(false);
  private static final LoopbackAllowed ON = new LoopbackAllowed(true);

  @ParameterizedTest
  @CsvSource({
    "http://hooks.example/a, must begin with https://",
    "ftp://hooks.example/a, must begin with https://",
    "file:///etc/passwd, must begin with https://",
    "/relative, must begin with https://",
    "https:///path, must name a host",
    "https:opaque, must name a host",
    "https://bücher.example/, must name a host",
    "https://a_b.example/, must name a host",
    "https://user@hooks.example/, must not name a user",
    "https://user:secret@hooks.example/, must not name a user",
    "https://hooks.example/#part, must have no fragment",
    "https://hooks.example:0/, 'must name a port between 1 and 65535, or none'",
    "https://hooks.example:70000/, 'must name a port between 1 and 65535, or none'",
    "https://hooks .example/, must be a URL",
  })
  void an_address_that_cannot_be_right_is_refused_without_a_look_up(String text, String why) {
    assertThat(Destination.objection(text, OFF)).contains(why);
  }

  @Test
  void a_long_address_is_refused() {
    assertThat(Destination.objection("https://hooks.example/" + "a".repeat(2048), OFF))
        .contains("must not be longer than 2048 characters");
  }

  @Test
  void plain_http_may_be_tried_only_where_the_loopback_is_allowed() {
    assertThat(Destination.objection("http://127.0.0.1:8081/hook", ON)).isEmpty();
    assertThat(Destination.objection("http://127.0.0.1:8081/hook", OFF)).isPresent();
    assertThat(Destination.objection("HTTPS://hooks.example:8443/hook?a=b", OFF)).isEmpty();
  }
}
