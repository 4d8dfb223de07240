package latchkey.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MembersTest {

  @Test
  void members_are_read_by_type() throws IOException {
    var body =
        members("{\"name\":\"x\",\"on\":true,\"days\":7,\"at\":\"2030-01-31T12:00:00+01:00\"}");

    assertThat(body.requiredText("name")).isEqualTo("x");
    assertThat(body.flag("on")).contains(true);
    assertThat(body.number("days")).contains(7);
    assertThat(body.instant("at")).contains(Instant.parse("2030-01-31T11:00:00Z"));
  }

  @Test
  void null_and_absent_are_the_same() throws IOException {
    assertThat(members("{\"name\":null}").text("name")).isEmpty();
    assertThat(members("{}").flag("on")).isEmpty();
  }

  @Test
  void no_body_is_an_empty_object() throws IOException {
    assertThat(malformed(() -> members("").requiredText("name")))
        .isEqualTo(new Refusal.Malformed("name", "is missing"));
  }

  @Test
  void a_wrong_type_is_refused_and_an_unknown_member_is_not() throws IOException {
    var body = members("{\"on\":\"true\",\"days\":1.5,\"at\":\"tomorrow\",\"unheard-of\":1}");

    assertThat(malformed(() -> body.flag("on")))
        .isEqualTo(new Refusal.Malformed("on", "must be true or false"));
    assertThat(malformed(() -> body.number("days")))
        .isEqualTo(new Refusal.Malformed("days", "must be a whole number"));
    assertThat(malformed(() -> body.instant("at"))).isInstanceOf(Refusal.Malformed.class);
    assertThat(body.text("name")).isEmpty();
  }

  @Test
  void an_array_is_no_object() {
    assertThat(malformed(() -> members("[]")))
        .isEqualTo(new Refusal.Malformed("body", "must be a JSON object"));
  }

  private static Refusal malformed(ThrowingCallable reading) {
    return catchThrowableOfType(RefusedException.class, reading).refusal();
  }

  private static Members members(String body) throws IOException {
    return Members.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
