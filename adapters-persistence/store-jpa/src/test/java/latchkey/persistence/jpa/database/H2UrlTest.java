package latchkey.persistence.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:file:/data/x", "jdbc:h2:/data/x", "jdbc:h2:async:/data/x"})
  void files_outlive_the_interruption_of_a_thread(String url) {
    assertThat(H2Url.prepared(url)).startsWith("jdbc:h2:async:/data/x;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:h2:tcp://localhost/x", "jdbc:h2:ssl:host/x"})
  void what_is_no_file_stays_what_it_is(String url) {
    assertThat(H2Url.prepared(url)).startsWith(url + ";");
  }

  @Test
  void no_url_can_let_an_acknowledged_commit_be_lost() {
    var prepared = H2Url.prepared("jdbc:h2:file:/data/x;write_delay=500;MODE=REGULAR");

    assertThat(prepared).contains(";MODE=REGULAR", ";WRITE_DELAY=0").doesNotContain("500");
  }
}
