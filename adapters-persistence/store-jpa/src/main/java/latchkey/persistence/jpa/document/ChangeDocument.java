package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import latchkey.domain.change.Difference;

/** Differences and names of rules as JSON texts: arrays of [attribute, before, after], of names. */
public final class ChangeDocument {
  private ChangeDocument() {}

  /** The text of differences. */
  public static String write(List<Difference> differences) {
    return Json.written(
        out -> {
          out.writeStartArray();
          for (var one : differences) difference(out, one);
          out.writeEndArray();
        });
  }

  /** The differences of a text. */
  public static List<Difference> readDifferences(String text) {
    return Json.read(
        text,
        in -> {
          var all = new ArrayList<Difference>();
          while (in.nextToken() == JsonToken.START_ARRAY) all.add(difference(in));
          return all;
        });
  }

  /** The text of names. */
  public static String write(Set<String> names) {
    var sorted = new TreeSet<>(names).toArray(String[]::new);
    return Json.written(out -> out.writeArray(sorted, 0, sorted.length));
  }

  /** The names of a text. */
  public static Set<String> readNames(String text) {
    return Json.read(
        text,
        in -> {
          var all = new TreeSet<String>();
          while (in.nextToken() == JsonToken.VALUE_STRING) all.add(in.getText());
          return all;
        });
  }

  private static void difference(JsonGenerator out, Difference one) throws IOException {
    out.writeStartArray();
    out.writeString(one.attribute());
    out.writeString(one.before().orElse(null));
    out.writeString(one.after().orElse(null));
    out.writeEndArray();
  }

  private static Difference difference(JsonParser in) throws IOException {
    var one =
        new Difference(
            in.nextTextValue(),
            Optional.ofNullable(in.nextTextValue()),
            Optional.ofNullable(in.nextTextValue()));
    in.nextToken();
    return one;
  }
}
