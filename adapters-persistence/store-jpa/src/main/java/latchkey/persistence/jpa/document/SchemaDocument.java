package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Mutability;
import latchkey.domain.attribute.Returned;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Uniqueness;

/**
 * A schema as one JSON text, with the numbers of its attributes and sub-attributes, so that both
 * are always of the same moment.
 */
public record SchemaDocument(Schema schema, Map<AttributePath, Integer> numbers) {
  public SchemaDocument {
    numbers = Map.copyOf(numbers);
  }

  /** The text. */
  public String written() {
    return Json.written(
        out -> {
          out.writeStartObject();
          out.writeStringField("id", schema.id().urn());
          out.writeStringField("name", schema.name());
          out.writeStringField("description", schema.description());
          out.writeArrayFieldStart("attributes");
          for (var one : schema.attributes()) {
            write(out, one, AttributePath.of(schema.id(), one.name()));
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private void write(JsonGenerator out, AttributeDefinition it, AttributePath path)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", numbers.get(path));
    out.writeStringField("name", it.name());
    out.writeStringField("type", it.type().name());
    out.writeBooleanField("multiValued", it.multiValued());
    out.writeStringField("description", it.description());
    out.writeBooleanField("required", it.required());
    out.writeBooleanField("caseExact", it.caseExact());
    out.writeStringField("mutability", it.mutability().name());
    out.writeStringField("returned", it.returned().name());
    out.writeStringField("uniqueness", it.uniqueness().name());
    texts(out, "canonicalValues", it.canonicalValues());
    texts(out, "referenceTypes", it.referenceTypes());
    out.writeArrayFieldStart("parts");
    for (var part : it.parts()) write(out, part, path.with(part.name()));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
    out.writeFieldName(name);
    out.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  /** The schema of a text. */
  public static SchemaDocument read(String text) {
    var object = new Members(Json.read(text, Tree::object));
    var id = new SchemaId(object.text("id"));
    Map<AttributePath, Integer> numbers = new HashMap<>();
    var attributes = new ArrayList<AttributeDefinition>();
    for (var one : object.objects("attributes")) {
      attributes.add(definition(one, AttributePath.of(id, one.text("name")), numbers));
    }
    var schema = new Schema(id, object.text("name"), object.text("description"), attributes);
    return new SchemaDocument(schema, numbers);
  }

  private static AttributeDefinition definition(
      Members it, AttributePath path, Map<AttributePath, Integer> numbers) {
    numbers.put(path, it.number("number"));
    var parts = new ArrayList<AttributeDefinition>();
    for (var part : it.objects("parts")) {
      parts.add(definition(part, path.with(part.text("name")), numbers));
    }
    return new AttributeDefinition(
        it.text("name"),
        Type.valueOf(it.text("type")),
        it.flag("multiValued"),
        it.text("description"),
        it.flag("required"),
        it.flag("caseExact"),
        Mutability.valueOf(it.text("mutability")),
        Returned.valueOf(it.text("returned")),
        Uniqueness.valueOf(it.text("uniqueness")),
        it.texts("canonicalValues"),
        it.texts("referenceTypes"),
        parts);
  }

  /** The members of an object, by type. */
  private record Members(Map<String, Object> of) {
    String text(String name) {
      return (String) of.get(name);
    }

    boolean flag(String name) {
      return (Boolean) of.get(name);
    }

    int number(String name) {
      return (Integer) of.get(name);
    }

    List<String> texts(String name) {
      return ((List<?>) of.get(name)).stream().map(String.class::cast).toList();
    }

    List<Members> objects(String name) {
      return ((List<?>) of.get(name)).stream().map(Members::cast).toList();
    }

    @SuppressWarnings("unchecked") // names of JSON are texts
    private static Members cast(Object object) {
      return new Members((Map<String, Object>) object);
    }
  }
}
