package latchkey.rest.admin.schema;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Uniqueness;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.json.Members;

/**
 * Reads a schema as an administrator writes it: in the shape in which directories see it (RFC 7643
 * §7), what is not said by the defaults of §2.2.
 */
final class DefinitionReader {
  private DefinitionReader() {}

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed
   */
  static Schema schema(Members body, SchemaId id) {
    return new Schema(
        id,
        body.requiredText("name"),
        body.text("description").orElse(""),
        attributes(body, "attributes"));
  }

  private static List<AttributeDefinition> attributes(Members of, String name) {
    return of.objects(name).stream().map(DefinitionReader::attribute).toList();
  }

  private static AttributeDefinition attribute(Members it) {
    var type = constant(it, "type", Type.values(), Type::label, Type.STRING);
    boolean exact = type == Type.REFERENCE || type == Type.BINARY;
    var mutability =
        constant(it, "mutability", Mutability.values(), Mutability::label, Mutability.READ_WRITE);
    boolean hidden = mutability == Mutability.WRITE_ONLY;
    return new AttributeDefinition(
        it.requiredText("name"),
        type,
        it.flag("multiValued").orElse(false),
        it.text("description").orElse(""),
        it.flag("required").orElse(false),
        it.flag("caseExact").orElse(exact),
        mutability,
        constant(
            it,
            "returned",
            Returned.values(),
            Returned::label,
            hidden ? Returned.NEVER : Returned.DEFAULT),
        constant(it, "uniqueness", Uniqueness.values(), Uniqueness::label, Uniqueness.NONE),
        it.texts("canonicalValues"),
        it.texts("referenceTypes"),
        attributes(it, "subAttributes"));
  }

  private static <E> E constant(
      Members of, String name, E[] all, Function<E, String> label, E otherwise) {
    return of.text(name).map(text -> constant(name, text, all, label)).orElse(otherwise);
  }

  private static <E> E constant(String name, String text, E[] all, Function<E, String> label) {
    return Arrays.stream(all)
        .filter(one -> label.apply(one).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal.Malformed(
                        name,
                        "must be one of "
                            + Arrays.stream(all).map(label).collect(Collectors.joining(", ")))
                    .refused());
  }
}
