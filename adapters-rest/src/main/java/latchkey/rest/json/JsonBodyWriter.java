package latchkey.rest.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Streams a {@link Json} as the body of an answer, whatever its JSON media type is called. */
@Provider
public final class JsonBodyWriter implements MessageBodyWriter<Json> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return Json.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Json json,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream stream)
      throws IOException {
    json.to(stream);
  }
}
