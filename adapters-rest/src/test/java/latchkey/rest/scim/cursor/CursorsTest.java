package latchkey.rest.scim.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.query.Place;
import latchkey.application.query.Step;
import latchkey.domain.attribute.Value;
import latchkey.domain.organization.ClientProfile;
import latchkey.rest.scim.SampleCaller;
import latchkey.rest.scim.error.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  static Stream<Step> steps() {
    return Stream.of(
        Step.FIRST,
        new Step(Optional.empty(), true),
        Step.behind(new Place(Optional.empty(), ID)),
        Step.before(new Place(Optional.of(new Value.Text("")), ID)),
        Step.behind(new Place(Optional.of(new Value.Text("Zoë \uD83D\uDD11\uFFFF")), ID)),
        Step.behind(
            new Place(
                Optional.of(Value.Moment.of(NOW.minusSeconds(9).plusNanos(123_456_000))), ID)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_cursor_leads_where_it_was_given(Step step) {
    var cursor = new Cursor(step, 25, 20_000_000_000L, at(NOW).expiry());

    var taken = at(NOW).take(at(NOW).give(cursor, "question"), "question");

    assertThat(taken).isEqualTo(cursor);
  }

  @Test
  void a_cursor_is_good_for_an_hour() {
    var text = at(NOW).give(cursor(), "question");

    assertThat(at(NOW.plusSeconds(3600)).take(text, "question")).isEqualTo(cursor());
    assertThat(Answered.scimType(() -> at(NOW.plusSeconds(3601)).take(text, "question")))
        .isEqualTo("expiredCursor");
  }

  @Test
  void a_cursor_of_another_query_is_none() {
    var text = at(NOW).give(cursor(), "question");

    assertThat(Answered.scimType(() -> at(NOW).take(text, "another"))).isEqualTo("invalidCursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "....", "\u0000", "%27 or 1=1", "AAAA.AAAA"})
  void what_was_never_given_is_no_cursor(String text) {
    assertThat(Answered.status(() -> at(NOW).take(text, "question"))).isEqualTo(400);
    assertThat(Answered.scimType(() -> at(NOW).take(text, "question"))).isEqualTo("invalidCursor");
  }

  private static Cursor cursor() {
    return new Cursor(Step.FIRST, 10, 42, at(NOW).expiry());
  }

  private static Cursors at(Instant time) {
    return new Cursors(
        new SampleSeal(),
        Clock.fixed(time, ZoneOffset.UTC),
        new SampleCaller(ClientProfile.STRICT));
  }
}
