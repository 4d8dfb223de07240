package latchkey.rest.scim.patch;

import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.json;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.error.ScimType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchReaderTest {
  private static final String PATCH_OP =
      "\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], ";

  @Test
  void operations_are_read_in_order_their_op_without_case() {
    var document =
        PatchReader.read(
            json(
                "{"
                    + PATCH_OP
                    + """
                    "Operations": [
                      {"op": "Add", "path": "title", "value": "Guard"},
                      {"op": "REMOVE", "path": "nickName"}]}
                    """),
            strict());

    assertThat(document.operations())
        .extracting(Operation::kind)
        .containsExactly(Operation.Kind.ADD, Operation.Kind.REMOVE);
    assertThat(document.operations().get(1).value()).isEmpty();
  }

  @Test
  void a_value_of_null_is_not_the_same_as_no_value() {
    var document =
        PatchReader.read(
            json("{\"Operations\": [{\"op\": \"replace\", \"path\": \"title\", \"value\": null}]}"),
            entra());

    assertThat(document.operations().get(0).value()).isPresent();
  }

  @Test
  void a_message_without_its_schema_is_taken_from_entra_alone() {
    var body = "{\"Operations\": [{\"op\": \"add\", \"path\": \"title\", \"value\": \"x\"}]}";
    var dialect = entra();

    assertThat(PatchReader.read(json(body), dialect).operations()).hasSize(1);
    assertThat(dialect.rules()).containsExactly("missingSchemas");
    assertThat(Refusals.error(() -> PatchReader.read(json(body), strict())).type())
        .isEqualTo(Optional.of(ScimType.INVALID_SYNTAX));
  }

  @Test
  void empty_operations_change_nothing_for_the_validator_and_are_refused_by_the_letter() {
    var body = "{" + PATCH_OP + "\"Operations\": []}";
    var dialect = entra();

    assertThat(PatchReader.read(json(body), dialect).operations()).isEmpty();
    assertThat(dialect.rules()).containsExactly("emptyOperations");
    assertThat(Refusals.error(() -> PatchReader.read(json(body), strict())).type())
        .isEqualTo(Optional.of(ScimType.INVALID_SYNTAX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"x\"",
        "{}",
        "{\"Operations\": {}}",
        "{\"Operations\": [1]}",
        "{\"Operations\": [{}]}",
        "{\"Operations\": [{\"op\": \"move\"}]}",
        "{\"Operations\": [{\"op\": \"add\", \"path\": 1}]}",
        "{\"schemas\": \"x\", \"Operations\": []}",
      })
  void what_has_another_shape_is_refused(String body) {
    assertThat(Refusals.error(() -> PatchReader.read(json(body), entra())).type())
        .isEqualTo(Optional.of(ScimType.INVALID_SYNTAX));
  }

  @Test
  void a_document_is_bounded_in_operations_and_values() {
    String operation = "{\"op\": \"remove\", \"path\": \"title\"},";
    var operations = "{\"Operations\": [" + operation.repeat(1000) + operation.replace("},", "}]}");
    var values =
        "{\"Operations\": [{\"op\": \"add\", \"path\": \"members\", \"value\": ["
            + "1,".repeat(10_000)
            + "1]}]}";

    assertThat(Refusals.of(() -> PatchReader.read(json(operations), entra())))
        .isEqualTo(new Refusal.TooMany("operations of a PATCH", 1000));
    assertThat(Refusals.of(() -> PatchReader.read(json(values), entra())))
        .isEqualTo(new Refusal.TooMany("values of a PATCH", 10_000));
  }
}
