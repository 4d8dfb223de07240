package latchkey.rest.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Schema;

/** Writes a schema (RFC 7643 §7), every characteristic of every attribute included. */
public final class SchemaWriter {
  private SchemaWriter() {}

  /** Writes the members of its object. */
  public static void members(JsonGenerator out, Schema schema) throws IOException {
    out.writeStringField("id", schema.id().urn());
    out.writeStringField("name", schema.name());
    out.writeStringField("description", schema.description());
    attributes(out, "attributes", schema.attributes());
  }

  private static void attributes(
      JsonGenerator out, String name, List<AttributeDefinition> definitions) throws IOException {
    out.writeArrayFieldStart(name);
    for (AttributeDefinition one : definitions) attribute(out, one);
    out.writeEndArray();
  }

  private static void attribute(JsonGenerator out, AttributeDefinition it) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", it.name());
    out.writeStringField("type", it.type().label());
    out.writeBooleanField("multiValued", it.multiValued());
    out.writeStringField("description", it.description());
    out.writeBooleanField("required", it.required());
    out.writeBooleanField("caseExact", it.caseExact());
    out.writeStringField("mutability", it.mutability().label());
    out.writeStringField("returned", it.returned().label());
    out.writeStringField("uniqueness", it.uniqueness().label());
    if (!it.canonicalValues().isEmpty()) texts(out, "canonicalValues", it.canonicalValues());
    if (!it.referenceTypes().isEmpty()) texts(out, "referenceTypes", it.referenceTypes());
    if (it.isComplex()) attributes(out, "subAttributes", it.parts());
    out.writeEndObject();
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) out.writeString(text);
    out.writeEndArray();
  }
}
