package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Map;
import java.util.TreeMap;

/** Counts by name as a JSON text: an object. */
public final class CountsDocument {
  private CountsDocument() {}

  /** The text of counts. */
  public static String write(Map<String, Long> counts) {
    return Json.written(
        out -> {
          out.writeStartObject();
          for (var one : counts.entrySet()) out.writeNumberField(one.getKey(), one.getValue());
          out.writeEndObject();
        });
  }

  /** The counts of a text. */
  public static Map<String, Long> read(String text) {
    return Json.read(
        text,
        in -> {
          var all = new TreeMap<String, Long>();
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            all.put(name, in.nextLongValue(0));
          }
          return all;
        });
  }
}
