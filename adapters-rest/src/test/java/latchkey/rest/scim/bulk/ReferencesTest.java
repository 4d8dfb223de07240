package latchkey.rest.scim.bulk;

import static latchkey.rest.scim.Sent.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String DATA =
      """
      {"members": [{"value": "bulkId:a", "type": "User"}, {"value": "known"}], "x": {"y": ["bulkId:b c"]},
       "Operations": [{"path": "members[value eq \\"bulkId:d\\"]"}, {"value": "bulkId:a"}],
       "title": "not bulkId:z", "note": "say \\"bulkId:y\\"", "bulkId:k": 7, "empty": "bulkId:"}
      """;

  @Test
  void whole_texts_refer_wherever_they_are_and_literals_in_paths() {
    assertThat(References.in(json(DATA))).containsExactly("a", "b c", "d");
  }

  @Test
  void each_is_replaced_by_its_id_and_nothing_else_is_touched() {
    var resolved =
        new References(Map.of("a", "1$\\1", "b c", "2", "d", "3", "z", "4")).resolve(json(DATA));

    assertThat(resolved)
        .isEqualTo(
            json(
                """
                {"members": [{"value": "1$\\\\1", "type": "User"}, {"value": "known"}], "x": {"y": ["2"]},
                 "Operations": [{"path": "members[value eq \\"3\\"]"}, {"value": "1$\\\\1"}],
                 "title": "not bulkId:z", "note": "say \\"bulkId:y\\"", "bulkId:k": 7, "empty": "bulkId:"}
                """));
  }

  @Test
  void what_is_not_known_stays_as_it_is() {
    assertThat(new References(Map.of()).resolve(json(DATA))).isEqualTo(json(DATA));
    assertThat(new References(Map.of()).resolve("bulkId:a")).isEqualTo("bulkId:a");
  }

  @Test
  void an_id_in_a_path_is_replaced() {
    assertThat(new References(Map.of("a", "1")).resolve("bulkId:a")).isEqualTo("1");
    assertThat(new References(Map.of("a", "1")).resolve("a")).isEqualTo("a");
  }
}
