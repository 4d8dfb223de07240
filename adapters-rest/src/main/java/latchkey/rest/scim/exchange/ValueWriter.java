package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import latchkey.domain.attribute.Value;

/** Writes values as JSON. */
public final class ValueWriter implements Value.Cases<ValueWriter.Step> {
  private static final ValueWriter INSTANCE = new ValueWriter();

  /** What is written once the kind of the value is known. */
  interface Step {
    void write(JsonGenerator out) throws IOException;
  }

  private ValueWriter() {}

  /** Writes a value, its parts in their own order. */
  public static void write(JsonGenerator out, Value value) throws IOException {
    value.accept(INSTANCE).write(out);
  }

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
    // never with an exponent: some readers take 1E+2 for no integer
    return out -> out.writeNumber(it.value().toPlainString());
  }

  @Override
  public Step moment(Value.Moment it) {
    return out -> out.writeString(it.asSent());
  }

  @Override
  public Step complex(Value.Complex it) {
    return out -> {
      out.writeStartObject();
      for (Map.Entry<String, Value> part : it.parts().entrySet()) {
        out.writeFieldName(part.getKey());
        write(out, part.getValue());
      }
      out.writeEndObject();
    };
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
