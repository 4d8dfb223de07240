package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;

/**
 * A profile as one JSON text: trees by schema, as SCIM has them, in the order they were given. Only
 * a dateTime looks different, so that it is known from a text without a schema: an object whose one
 * name is {@code @}, with the instant and the client's spelling of it. No attribute can be called
 * so (RFC 7643 §2.1).
 */
public final class ProfileDocument {
  private static final String MOMENT = "@";

  private ProfileDocument() {}

  /** The text of a profile. */
  public static String write(Profile profile) {
    return Json.written(
        out -> {
          out.writeStartObject();
          for (var tree : profile.facts().entrySet()) {
            out.writeFieldName(tree.getKey().urn());
            value(out, tree.getValue());
          }
          out.writeEndObject();
        });
  }

  /** The profile of a text. */
  public static Profile read(String text) {
    return Json.read(
        text,
        in -> {
          var facts = new TreeMap<SchemaId, Value.Complex>();
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            var schema = new SchemaId(in.currentName());
            in.nextToken();
            facts.put(schema, (Value.Complex) value(in));
          }
          return new Profile(facts);
        });
  }

  private static void value(JsonGenerator out, Value value) throws IOException {
    if (value instanceof Value.Text it) out.writeString(it.value());
    else if (value instanceof Value.Flag it) out.writeBoolean(it.value());
    else if (value instanceof Value.Num it) out.writeNumber(it.value());
    else if (value instanceof Value.Moment it) moment(out, it);
    else if (value instanceof Value.Many it) many(out, it);
    else complex(out, (Value.Complex) value);
  }

  private static void moment(JsonGenerator out, Value.Moment moment) throws IOException {
    out.writeStartObject();
    out.writeFieldName(MOMENT);
    out.writeArray(new String[] {moment.at().toString(), moment.asSent()}, 0, 2);
    out.writeEndObject();
  }

  private static void many(JsonGenerator out, Value.Many many) throws IOException {
    out.writeStartArray();
    for (var element : many.elements()) value(out, element);
    out.writeEndArray();
  }

  private static void complex(JsonGenerator out, Value.Complex complex) throws IOException {
    out.writeStartObject();
    for (var part : complex.parts().entrySet()) {
      out.writeFieldName(part.getKey());
      value(out, part.getValue());
    }
    out.writeEndObject();
  }

  private static Value value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> new Value.Text(in.getText());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(in.getDecimalValue());
      case START_ARRAY -> many(in);
      case START_OBJECT -> object(in);
      default -> throw new IOException("no value of a profile: " + in.currentToken());
    };
  }

  private static Value many(JsonParser in) throws IOException {
    var elements = new ArrayList<Value>();
    while (in.nextToken() != JsonToken.END_ARRAY) elements.add(value(in));
    return new Value.Many(elements);
  }

  private static Value object(JsonParser in) throws IOException {
    Map<String, Value> parts = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals(MOMENT)) return moment(in);
      parts.put(name, value(in));
    }
    return new Value.Complex(parts);
  }

  private static Value moment(JsonParser in) throws IOException {
    var at = Instant.parse(in.nextTextValue());
    String asSent = in.nextTextValue();
    in.nextToken();
    in.nextToken();
    return new Value.Moment(at, asSent);
  }
}
