package latchkey.persistence.jpa.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JSON text of our own as maps, lists, texts, flags and whole numbers. */
final class Tree {
  private Tree() {}

  static Map<String, Object> object(JsonParser in) throws IOException {
    Map<String, Object> members = new HashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      members.put(name, value(in));
    }
    return members;
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NUMBER_INT -> in.getIntValue();
      case START_ARRAY -> list(in);
      case START_OBJECT -> object(in);
      default -> throw new IOException("not ours: " + in.currentToken());
    };
  }

  private static List<Object> list(JsonParser in) throws IOException {
    var all = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) all.add(value(in));
    return all;
  }
}
