package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;

/** Writes the value of one attribute, its parts in the order of the schema. */
record ValueWriter(Selection selection, AttributePath path, AttributeDefinition definition) {
  /** What is written once the kind of the value is known. */
  private interface Step {
    void write(JsonGenerator out) throws IOException;
  }

  void write(JsonGenerator out, Value value) throws IOException {
    value.accept(new Kinds()).write(out);
  }

  private final class Kinds implements Value.Cases<Step> {
    @Override
    public Step text(Value.Text it) {
      return out -> out.writeString(it.value());
    }

    @Override
    public Step flag(Value.Flag it) {
      return out -> out.writeBoolean(it.value());
    }

    @Override
    public Step num(Value.Num it) {
      return out -> out.writeNumber(it.value());
    }

    @Override
    public Step moment(Value.Moment it) {
      return out -> out.writeString(it.asSent());
    }

    @Override
    public Step complex(Value.Complex it) {
      return out -> object(out, it);
    }

    @Override
    public Step many(Value.Many it) {
      return out -> {
        out.writeStartArray();
        for (Value element : it.elements()) write(out, element);
        out.writeEndArray();
      };
    }
  }

  private void object(JsonGenerator out, Value.Complex value) throws IOException {
    out.writeStartObject();
    for (AttributeDefinition part : definition.parts()) {
      var content = value.part(part.name());
      if (content.isEmpty() || !selection.shows(path, path.with(part.name()), part)) continue;
      out.writeFieldName(part.name());
      write(out, content.get());
    }
    out.writeEndObject();
  }
}
