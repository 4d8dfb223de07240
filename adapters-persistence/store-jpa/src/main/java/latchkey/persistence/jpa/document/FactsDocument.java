package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Map;
import java.util.TreeMap;

/** Texts by name as a JSON text: an object. */
public final class FactsDocument {
  private FactsDocument() {}

  /** The text of facts. */
  public static String write(Map<String, String> facts) {
    return Json.written(
        out -> {
          out.writeStartObject();
          for (var one : facts.entrySet()) out.writeStringField(one.getKey(), one.getValue());
          out.writeEndObject();
        });
  }

  /** The facts of a text. */
  public static Map<String, String> read(String text) {
    return Json.read(
        text,
        in -> {
          var all = new TreeMap<String, String>();
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            all.put(name, in.nextTextValue());
          }
          return all;
        });
  }
}
