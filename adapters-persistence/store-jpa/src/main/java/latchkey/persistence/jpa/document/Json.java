package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Reads and writes the text of a column. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  @FunctionalInterface
  interface Write {
    void to(JsonGenerator out) throws IOException;
  }

  @FunctionalInterface
  interface Read<R> {
    R from(JsonParser in) throws IOException;
  }

  static String written(Write write) {
    var text = new StringWriter();
    try (var out = FACTORY.createGenerator(text)) {
      write.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static <R> R read(String text, Read<R> read) {
    try (var in = FACTORY.createParser(text)) {
      in.nextToken();
      return read.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
