package latchkey.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @Test
  void a_tenant_url_lies_below_the_base_with_or_without_a_slash() {
    assertThat(new PublicUrl("https://id.contoso.example/latchkey/").tenant())
        .isEqualTo("https://id.contoso.example/latchkey/scim/v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso.example", "ftp://contoso.example", "/scim", "a b"})
  void anything_but_http_is_refused_at_the_start(String base) {
    assertThatThrownBy(() -> new PublicUrl(base)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_text_no_store_can_compare_is_refused() {
    assertThat(QueryText.of("userName", "babs")).isEqualTo("babs");
    assertThatThrownBy(() -> QueryText.of("userName", "ba\0bs"))
        .isInstanceOf(latchkey.domain.refusal.RefusedException.class);
  }

  @Test
  void a_fault_is_logged_without_what_its_message_may_quote() {
    var fault = new IllegalStateException("babs@contoso.example", new RuntimeException("4711"));

    var silent = Faults.withoutMessages(fault);

    assertThat(silent).hasMessage("java.lang.IllegalStateException");
    assertThat(silent.getCause()).hasMessage("java.lang.RuntimeException");
    assertThat(silent.getStackTrace()).isEqualTo(fault.getStackTrace());
  }
}
