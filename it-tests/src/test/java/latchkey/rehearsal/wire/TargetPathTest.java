package latchkey.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPathTest {
  private static final String DEPARTMENT =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";

  @ParameterizedTest
  @ValueSource(strings = {"title", "name.givenName", "emails[type eq \"work\"].value", DEPARTMENT})
  void what_is_written_is_read(String text) {
    ObjectNode resource = Json.object();
    TargetPath path = TargetPath.parse(text);

    path.write(resource, "x");

    assertThat(path.read(resource)).contains("x");
  }

  @Test
  void a_urn_is_not_split_at_its_dots() {
    ObjectNode resource = Json.object();

    TargetPath.parse(DEPARTMENT).write(resource, "R&D");

    assertThat(Json.text(resource))
        .isEqualTo(
            "{\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"department\":\"R&D\"}}");
  }

  @Test
  void parts_of_one_address_end_up_in_one_element() {
    ObjectNode resource = Json.object();

    TargetPath.parse("addresses[type eq \"work\"].locality").write(resource, "Musterstadt");
    TargetPath.parse("addresses[type eq \"work\"].country").write(resource, "DE");

    assertThat(Json.text(resource))
        .isEqualTo(
            "{\"addresses\":[{\"primary\":true,\"type\":\"work\",\"locality\":\"Musterstadt\",\"country\":\"DE\"}]}");
  }

  @Test
  void attribute_names_and_types_are_read_without_regard_to_case() {
    var resource = Json.read("{\"Emails\":[{\"Type\":\"WORK\",\"Value\":\"a@contoso.example\"}]}");

    assertThat(TargetPath.parse("emails[type eq \"work\"].value").read(resource))
        .contains("a@contoso.example");
  }

  @Test
  void an_empty_text_is_no_value() {
    assertThat(TargetPath.parse("title").read(Json.read("{\"title\":\"\"}"))).isEmpty();
    assertThat(TargetPath.parse("title").read(Json.read("{\"title\":null}"))).isEmpty();
  }
}
