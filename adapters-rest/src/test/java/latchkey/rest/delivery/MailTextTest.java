package latchkey.rest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Topic;
import latchkey.rest.request.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {
  private static final String HOSTILE =
      "Entra\r\nBcc: evil@example.org\n\n<b>\u202egnp.exe\u2028\u0000\ud83d\ude00\u200b"
          + "x".repeat(65_536);
  private final MailText texts = new MailText(new PublicUrl("https://latchkey.example"));

  private static Event notice(Topic topic, String name) {
    var facts =
        Map.of(
            "connectionName", name,
            "name", name,
            "cause", "409 uniqueness",
            "count", "3",
            "organization", "contoso");
    return new Event.Notice(topic, new UUID(1, 1), Instant.EPOCH, facts);
  }

  @Test
  void one_thing_is_told_in_full() {
    var mail = texts.of(List.of(notice(Topic.FAILURE, "Entra")));

    assertThat(mail.subject())
        .isEqualTo("[Latchkey] Entra is refused something new: 409 uniqueness");
    assertThat(mail.text())
        .contains("409 uniqueness (3 times in its last cycle)")
        .contains(
            "https://latchkey.example/api/v1/organizations/contoso/provisioning/log?result=failure");
  }

  @Test
  void several_are_gathered() {
    var mail = texts.of(List.of(notice(Topic.FAILURE, "Entra"), notice(Topic.SILENCE, "Okta")));

    assertThat(mail.subject()).startsWith("[Latchkey] 2 notices, the first: Entra is refused");
    assertThat(mail.text()).contains("Entra is refused", "Okta has been silent for a day");
  }

  @ParameterizedTest
  @EnumSource(names = "ACCESS", mode = EnumSource.Mode.EXCLUDE)
  void hostile_text_neither_breaks_a_line_nor_hides_one_nor_goes_on(Topic topic) {
    var mail = texts.of(List.of(notice(topic, HOSTILE)));

    assertThat(mail.subject()).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(300);
    assertThat(mail.text())
        .doesNotContain("\r", "\u202e", "\u2028", "\u0000", "\u200b", "\nBcc:")
        .hasSizeLessThan(2_000);
  }
}
