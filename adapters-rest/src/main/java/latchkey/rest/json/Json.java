package latchkey.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A JSON document that writes itself; no tree of it is ever built. */
@FunctionalInterface
public interface Json {

  /** Writes the document, as one value. */
  void write(JsonGenerator out) throws IOException;

  /** Writes the document as UTF-8 and leaves the stream open. */
  default void to(OutputStream stream) throws IOException {
    try (var out = Generators.on(stream)) {
      write(out);
    }
  }

  /** The document as UTF-8. */
  default byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try {
      to(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** An object whose members are written by the body. */
  static Json object(Json members) {
    return out -> {
      out.writeStartObject();
      members.write(out);
      out.writeEndObject();
    };
  }

  /** Writes a member if there is a value: absent is left out, never null. */
  static void optional(JsonGenerator out, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) out.writeStringField(name, value.get().toString());
  }
}
