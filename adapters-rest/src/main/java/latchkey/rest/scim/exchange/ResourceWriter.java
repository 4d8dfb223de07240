package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Value> shown = new LinkedHashMap<>();
    for (AttributeDefinition one : schema.attributes()) {
      shown(of, schema.id(), one).ifPresent(value -> shown.put(one.name(), value));
    }
    if (shown.isEmpty()) return;
    out.writeFieldName(schema.id().urn());
    ValueWriter.write(out, new Value.Complex(shown));
  }

  private void core(JsonGenerator out, Attributes of, AttributeDefinition one) throws IOException {
    var value = shown(of, type.core().id(), one);
    if (value.isEmpty()) return;
    out.writeFieldName(one.name());
    ValueWriter.write(out, value.get());
  }

  private Optional<Value> shown(Attributes of, SchemaId schema, AttributeDefinition definition) {
    var path = AttributePath.of(schema, definition.name());
    // Asked only when shown: a value may cost something to fetch.
    if (!selection.shows(path, definition)) return Optional.empty();
    return of.at(path).flatMap(it -> it.accept(new Shown(selection, path, definition)));
  }
}
