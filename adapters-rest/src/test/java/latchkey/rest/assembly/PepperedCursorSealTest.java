package latchkey.rest.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

class PepperedCursorSealTest {
  private static final OrganizationId OURS = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId THEIRS = new OrganizationId(new UUID(1, 2));
  private static final byte[] PLAIN = "babs@contoso.example".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BOUND = "filter".getBytes(StandardCharsets.UTF_8);

  private final PepperedCursorSeal seal = new PepperedCursorSeal(new Pepper("one"));

  @Test
  void what_is_closed_is_opened_on_every_node_with_the_same_pepper() {
    var text = seal.close(OURS, PLAIN, BOUND);

    assertThat(new PepperedCursorSeal(new Pepper("one")).open(OURS, text, BOUND)).contains(PLAIN);
    assertThat(new PepperedCursorSeal(new Pepper("two")).open(OURS, text, BOUND)).isEmpty();
  }

  @Test
  void it_is_opened_neither_for_another_organization_nor_with_another_bound() {
    var text = seal.close(OURS, PLAIN, BOUND);

    assertThat(seal.open(THEIRS, text, BOUND)).isEmpty();
    assertThat(seal.open(OURS, text, "other".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void it_shows_nothing_and_needs_no_encoding_in_an_address() {
    var text = seal.close(OURS, PLAIN, BOUND);

    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1))
        .doesNotContain("babs");
    assertThat(seal.close(OURS, PLAIN, BOUND)).isNotEqualTo(text);
  }

  @Test
  void a_change_of_any_byte_is_noticed() {
    byte[] closed = Base64.getUrlDecoder().decode(seal.close(OURS, PLAIN, BOUND));

    for (int i = 0; i < closed.length; i++) {
      byte[] changed = closed.clone();
      changed[i] ^= 1;
      var text = Base64.getUrlEncoder().encodeToString(changed);
      assertThat(seal.open(OURS, text, BOUND)).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void what_was_cut_anywhere_is_not_opened() {
    var text = seal.close(OURS, PLAIN, BOUND);

    for (int i = 0; i < text.length(); i++) {
      assertThat(seal.open(OURS, text.substring(0, i), BOUND)).as("%d characters", i).isEmpty();
    }
  }

  @Test
  void what_is_too_short_or_no_text_of_ours_is_not_opened() {
    assertThat(seal.open(OURS, "", BOUND)).isEmpty();
    assertThat(seal.open(OURS, "AAAA", BOUND)).isEmpty();
    assertThat(seal.open(OURS, "not base64!", BOUND)).isEmpty();
  }
}
