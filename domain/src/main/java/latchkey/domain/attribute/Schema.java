package latchkey.domain.attribute;

import java.util.List;
import java.util.Optional;

/** One schema document: a URN and its attributes (RFC 7643 §7). */
public record Schema(
    SchemaId id, String name, String description, List<AttributeDefinition> attributes) {
  public Schema {
    attributes = List.copyOf(attributes);
  }

  /** The attribute of that name, compared without case. */
  public Optional<AttributeDefinition> attribute(String called) {
    return AttributeDefinition.named(attributes, called);
  }
}
