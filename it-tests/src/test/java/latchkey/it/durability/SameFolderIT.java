package latchkey.it.durability;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import latchkey.it.client.Suite;
import latchkey.it.server.Server;
import org.junit.jupiter.api.Test;

/** A data folder serves one process at a time. */
class SameFolderIT extends Suite {

  @Test
  void a_second_server_says_so_in_a_sentence_and_the_first_goes_on() {
    assertThatThrownBy(() -> Server.start(server().data(), Map.of()))
        .hasMessageContaining("is in use by another process");

    operator.gets("/organizations").then().answers(200);
  }
}
