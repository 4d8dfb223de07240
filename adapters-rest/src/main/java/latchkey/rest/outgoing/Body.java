package latchkey.rest.outgoing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.HttpEntity;

/** The beginning of an answer's body, or all of it. */
record Body(String text, boolean whole) {
  static Body of(Optional<HttpEntity> entity, int maxBytes) throws IOException {
    return entity.isPresent() ? of(entity.get(), maxBytes) : new Body("", true);
  }

  private static Body of(HttpEntity entity, int maxBytes) throws IOException {
    var bytes = entity.getContent().readNBytes(maxBytes + 1);
    boolean whole = bytes.length <= maxBytes;
    var kept = whole ? bytes : Arrays.copyOf(bytes, maxBytes);
    return new Body(new String(kept, StandardCharsets.UTF_8), whole);
  }
}
