package latchkey.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @Test
  void names_and_values_are_decoded() {
    var form = read("client%5Fid=a%2Bb+c&scope=&empty&&x=1=2");

    assertThat(form.value("client_id")).contains("a+b c");
    assertThat(form.value("x")).contains("1=2");
  }

  @Test
  void what_has_no_value_was_not_sent() {
    var form = read("scope=&grant_type");

    assertThat(form.parameters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=1&a=1", "a=&a=", "%61=1&a=2"})
  void a_parameter_is_sent_once(String text) {
    assertThat(error(text).code()).isEqualTo("invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%u0041=1", "a=%-1"})
  void a_bad_escape_is_refused(String text) {
    assertThat(error(text).status()).isEqualTo(400);
  }

  @Test
  void a_form_has_a_bound() {
    assertThat(read("a=" + "x".repeat(Form.LIMIT - 2)).value("a")).isPresent();
    assertThat(error("a=" + "x".repeat(Form.LIMIT - 1)).status()).isEqualTo(413);
  }

  @Test
  void a_form_never_shows_its_values() {
    assertThat(read("client_secret=hidden").toString()).doesNotContain("hidden");
  }

  private static TokenError error(String text) {
    return catchThrowableOfType(TokenException.class, () -> read(text)).error();
  }

  private static Form read(String text) {
    return Form.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
