package latchkey.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/** Makes generators that leave the stream to its owner. */
final class Generators {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Generators() {}

  static JsonGenerator on(OutputStream stream) throws IOException {
    return FACTORY.createGenerator(stream);
  }
}
