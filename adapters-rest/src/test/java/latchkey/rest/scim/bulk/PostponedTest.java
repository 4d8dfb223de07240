package latchkey.rest.scim.bulk;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.Sent.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.scim.Refusals;
import org.junit.jupiter.api.Test;

class PostponedTest {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  @Test
  void an_attribute_of_an_extension_is_added_by_its_own_path() {
    var parts =
        of(
            """
            {"userName": "a", "%s": {"department": "D", "manager": {"value": "bulkId:b"}}}
            """
                .formatted(ENTERPRISE),
            USER_TYPE,
            Set.of("b"));

    assertThat(parts.now())
        .isEqualTo(
            json("{\"userName\": \"a\", \"%s\": {\"department\": \"D\"}}".formatted(ENTERPRISE)));
    assertThat(parts.patch())
        .isEqualTo(
            json(
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "add", "path": "%s:manager", "value": {"value": "bulkId:b"}}]}
                """
                    .formatted(ENTERPRISE)));
  }

  @Test
  void an_attribute_with_one_missing_reference_waits_as_a_whole() {
    var parts =
        of(
            """
            {"displayName": "g", "members": [{"value": "x"}, {"value": "bulkId:b"}]}
            """,
            GROUP_TYPE,
            Set.of("b"));

    assertThat(parts.now()).isEqualTo(json("{\"displayName\": \"g\"}"));
    assertThat(parts.later().get(0).get("value")).hasSize(2);
  }

  @Test
  void what_is_made_already_is_said_at_once() {
    var parts = of("{\"userName\": \"a\", \"title\": \"bulkId:c\"}", USER_TYPE, Set.of("b"));

    assertThat(parts.now().has("title")).isTrue();
    assertThat(parts.later()).isEmpty();
  }

  @Test
  void nothing_is_made_without_what_it_requires() {
    assertThat(
            Refusals.error(() -> of("{\"USERNAME\": \"bulkId:b\"}", USER_TYPE, Set.of("b")))
                .status())
        .isEqualTo(409);
  }

  private static Postponed of(String data, ResourceType type, Set<String> missing) {
    return Postponed.of((ObjectNode) json(data), type, missing);
  }
}
