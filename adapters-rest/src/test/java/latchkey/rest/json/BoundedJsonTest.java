package latchkey.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import latchkey.rest.json.UnreadableBodyException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedJsonTest {

  @Test
  void a_body_is_read_as_it_is() {
    var read = read("{\"a\":[1,2.50,true,false,null,\"x\"],\"b\":{}}");

    assertThat(read.toString()).isEqualTo("{\"a\":[1,2.50,true,false,null,\"x\"],\"b\":{}}");
    assertThat(read.get("a").get(1).decimalValue()).isEqualTo(new BigDecimal("2.50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "{", "{\"a\":}", "{\"a\":1} {}", "[1,]", "{\"a\":1,\"a\":2}", "nul"})
  void what_is_no_json_is_a_fault_of_syntax(String body) {
    assertThat(fault(body)).isEqualTo(Fault.SYNTAX);
  }

  @Test
  void bytes_that_are_no_utf_8_are_a_fault_of_syntax() {
    var body = new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'};

    assertThat(fault(body, 100)).isEqualTo(Fault.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud800\"", "{\"\\udc00\":1}", "[1e31]", "[1E-31]"})
  void what_no_store_keeps_is_a_fault_of_value(String body) {
    assertThat(fault(body)).isEqualTo(Fault.VALUE);
  }

  @Test
  void a_pair_of_surrogates_is_a_character() {
    assertThat(read("\"\\ud83d\\udd11\"").textValue()).isEqualTo("\uD83D\uDD11");
  }

  @Test
  void a_body_is_bounded_in_bytes_before_it_is_read() {
    assertThat(fault("[1,2,3]".getBytes(StandardCharsets.UTF_8), 6)).isEqualTo(Fault.TOO_LARGE);
    assertThat(BoundedJson.read(stream("[1,2,3]"), 7)).hasSize(3);
  }

  @Test
  void nesting_ends_at_twenty() {
    assertThat(read("[".repeat(20) + "]".repeat(20))).hasSize(1);
    assertThat(fault("[".repeat(21) + "]".repeat(21))).isEqualTo(Fault.VALUE);
  }

  @Test
  void a_text_ends_at_64_kib_and_a_number_at_forty_digits() {
    assertThat(fault("\"" + "x".repeat(65_537) + "\"")).isEqualTo(Fault.VALUE);
    assertThat(fault("1".repeat(41))).isEqualTo(Fault.VALUE);
    assertThat(read("1".repeat(40)).isIntegralNumber()).isTrue();
  }

  private static JsonNode read(String body) {
    return BoundedJson.read(stream(body), BoundedJson.BODY);
  }

  private static Fault fault(String body) {
    return fault(body.getBytes(StandardCharsets.UTF_8), BoundedJson.BODY);
  }

  private static Fault fault(byte[] body, int limit) {
    var refused =
        catchThrowableOfType(
            UnreadableBodyException.class,
            () -> BoundedJson.read(new ByteArrayInputStream(body), limit));
    return refused.fault();
  }

  private static ByteArrayInputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
