package latchkey.rest.admin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import latchkey.application.query.Slice;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void a_list_begins_with_a_hundred() {
    assertThat(new Paging().slice()).isEqualTo(Slice.first(101));
  }

  @Test
  void the_last_page_has_no_next() {
    assertThat(page(List.of(ONE), new Paging(null, "1")))
        .isEqualTo("{\"items\":[\"" + ONE + "\"]}");
  }

  @Test
  void next_is_given_back_as_cursor() {
    assertThat(page(List.of(ONE, TWO), new Paging(null, "1")))
        .isEqualTo("{\"items\":[\"" + ONE + "\"],\"next\":\"" + ONE + "\"}");
    assertThat(new Paging(ONE.toString(), "1").slice()).isEqualTo(Slice.first(2).from(ONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "many", "99999999999"})
  void a_limit_is_one_to_a_thousand(String limit) {
    assertThatThrownBy(() -> new Paging(null, limit).limit())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("limit");
  }

  @Test
  void a_cursor_of_somebody_elses_making_is_refused() {
    assertThatThrownBy(() -> new Paging("x", null).slice())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cursor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "01A21057-501A-70B9-A5CD-A39F015C06A8",
        "1-1-1-1-1",
        "00000000-0000-0000-0000-00000000000"
      })
  void an_id_in_another_spelling_is_nobodys(String text) {
    assertThatThrownBy(() -> PathId.of("User", text)).isInstanceOf(RefusedException.class);
  }

  private static String page(List<UUID> found, Paging paging) {
    Json page = Page.of(found, paging, it -> it, it -> out -> out.writeString(it.toString()));
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }
}
