package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;

/**
 * Writes resources of a type as far as a selection shows them: in the order of the schemas, without
 * any null (RFC 7643 §3).
 */
public record ResourceWriter(ResourceType type, Selection selection) {
  private static final String META = "meta";
  private static final String SCHEMAS = "schemas";

  /** Writes further members of the resource, before its {@code meta}. */
  @FunctionalInterface
  public interface Further {
    /** Nothing further. */
    Further NOTHING = out -> {};

    /** Writes them. */
    void write(JsonGenerator out) throws IOException;
  }

  /** Writes one resource as an object. */
  public void write(JsonGenerator out, Attributes of, Further further) throws IOException {
    out.writeStartObject();
    schemas(out, of);
    for (AttributeDefinition one : type.common()) if (!isSpecial(one)) core(out, of, one);
    for (AttributeDefinition one : type.core().attributes()) core(out, of, one);
    further.write(out);
    for (Schema schema : type.extensions()) extension(out, of, schema);
    for (AttributeDefinition one : type.common()) if (one.name().equals(META)) core(out, of, one);
    out.writeEndObject();
  }

  private static boolean isSpecial(AttributeDefinition definition) {
    return definition.name().equals(META) || definition.name().equals(SCHEMAS);
  }

  private void schemas(JsonGenerator out, Attributes of) throws IOException {
    out.writeArrayFieldStart(SCHEMAS);
    out.writeString(type.core().id().urn());
    for (Schema schema : type.extensions()) {
      if (!facts(of, schema).isEmpty()) out.writeString(schema.id().urn());
    }
    out.writeEndArray();
  }

  private static List<AttributeDefinition> facts(Attributes of, Schema schema) {
    return schema.attributes().stream()
        .filter(one -> of.at(AttributePath.of(schema.id(), one.name())).isPresent())
        .toList();
  }

  private void extension(JsonGenerator out, Attributes of, Schema schema) throws IOException {
    var shown = facts(of, schema).stream().filter(one -> shows(schema.id(), one)).toList();
    if (shown.isEmpty()) return;
    out.writeObjectFieldStart(schema.id().urn());
    for (AttributeDefinition one : shown) attribute(out, of, schema.id(), one);
    out.writeEndObject();
  }

  private void core(JsonGenerator out, Attributes of, AttributeDefinition one) throws IOException {
    attribute(out, of, type.core().id(), one);
  }

  private boolean shows(SchemaId schema, AttributeDefinition one) {
    return selection.shows(AttributePath.of(schema, one.name()), one);
  }

  private void attribute(
      JsonGenerator out, Attributes of, SchemaId schema, AttributeDefinition definition)
      throws IOException {
    // Asked only when shown: a value may cost something to fetch.
    if (!shows(schema, definition)) return;
    var path = AttributePath.of(schema, definition.name());
    Optional<Value> value = of.at(path);
    if (value.isEmpty()) return;
    out.writeFieldName(definition.name());
    new ValueWriter(selection, path, definition).write(out, value.get());
  }
}
