package latchkey.it.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latchkey.it.client.Json;

/** Sound JSON made unsound: values, names and bytes of it. */
record HostileJson(Picks picks) {
  /** What no sound text contains; replaced in the written text by what no tree can hold. */
  private static final String MARK = "@@MARK@@";

  /** Another body like this one, wrong in one to three places. */
  byte[] spoilt(String body) {
    var text = body;
    for (int i = 1 + picks.below(3); i > 0; i--) text = spoiltOnce(text);
    return picks.percent(15)
        ? torn(text.getBytes(StandardCharsets.UTF_8))
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private String spoiltOnce(String body) {
    JsonNode tree;
    try {
      tree = Json.read(body);
    } catch (AssertionError e) {
      // spoilt already, so that only its bytes are left to spoil
      return body;
    }
    var places = new ArrayList<Place>();
    collect(tree, places);
    if (places.isEmpty()) return value();
    var place = picks.one(places);
    return picks.percent(70) ? withValue(tree, place) : withName(tree, place);
  }

  private String withValue(JsonNode tree, Place place) {
    place.put(MARK);
    return tree.toString().replace("\"" + MARK + "\"", value());
  }

  private String withName(JsonNode tree, Place place) {
    place.name(MARK, picks.percent(50));
    return tree.toString().replace("\"" + MARK + "\"", name());
  }

  /** Where something stands: in an object under a name, or in an array. */
  private record Place(JsonNode parent, String name, int index) {
    void put(String value) {
      if (parent instanceof ObjectNode object) object.put(name, value);
      else ((ArrayNode) parent).set(index, value);
    }

    void name(String other, boolean instead) {
      if (parent instanceof ObjectNode object) {
        var value = instead ? object.remove(name) : object.get(name);
        object.set(other, value);
      } else {
        ((ArrayNode) parent).add(((ArrayNode) parent).get(index));
      }
    }
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        places.add(new Place(object, member.getKey(), 0));
        collect(member.getValue(), places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, "", i));
        collect(array.get(i), places);
      }
    }
  }

  /** As it stands in a body. */
  private String value() {
    return switch (picks.below(12)) {
      case 0 -> picks.one("null", "true", "false", "0", "-1", "1.5", "-0", "1e30", "\"\"", "\" \"");
      case 1 -> picks.one("[]", "{}", "[[]]", "[{}]", "[null]", "{\"\":\"\"}", "{\"value\":null}");
      case 2 -> picks.one("1e31", "1e-31", "1e999999999", "-1E+400", "9".repeat(41));
      case 3 ->
          picks.one("9".repeat(1 + picks.below(50_000)), "0." + "3".repeat(1 + picks.below(500)));
      case 4 ->
          picks.one(
              "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\uffff\"", "\"\\u202e\"");
      case 5 -> nested(picks.percent(5) ? 100_000 : 1 + picks.below(200));
      case 6 -> "\"" + "x".repeat(picks.percent(5) ? 70_000 : picks.below(1_200)) + "\"";
      case 7 -> many(picks.percent(5) ? 11_000 : picks.below(300));
      case 8 -> Json.quoted(HostileText.of(picks).words());
      case 9 -> Json.quoted(HostileText.of(picks).path());
      case 10 ->
          Json.quoted(
              picks.one(
                  "True",
                  "False",
                  "yes",
                  "2026-99-99T00:00:00Z",
                  "0001-01-01",
                  "urn:",
                  "9".repeat(30)));
      default -> Json.quoted(HostileText.of(picks).filter());
    };
  }

  private String nested(int depth) {
    return picks.percent(50)
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private String many(int elements) {
    var element =
        picks.one(
            "1",
            "\"x\"",
            "{}",
            "{\"value\":\"x\"}",
            "{\"value\":\"0190b0a0-0000-7000-8000-000000000000\"}");
    return "[" + String.join(",", java.util.Collections.nCopies(elements, element)) + "]";
  }

  private String name() {
    return switch (picks.below(4)) {
      case 0 ->
          picks.one(
              "\"schemas\"",
              "\"id\"",
              "\"meta\"",
              "\"members\"",
              "\"password\"",
              "\"active\"",
              "\"SCHEMAS\"",
              "\"groups\"");
      case 1 ->
          picks.one(
              "\"\"",
              "\"\\u0000\"",
              "\"\\ud800\"",
              "\"$ref\"",
              "\"__proto__\"",
              "\"urn:\"",
              "\".\"",
              "\"a.b.c.d\"");
      case 2 -> Json.quoted(HostileText.of(picks).path());
      default -> "\"" + "n".repeat(picks.below(2_000)) + "\"";
    };
  }

  private byte[] torn(byte[] body) {
    if (body.length == 0) return body;
    int at = picks.below(body.length);
    return switch (picks.below(4)) {
      case 0 -> Arrays.copyOf(body, at);
      case 1 -> replaced(body, at, (byte) picks.below(256));
      case 2 -> twice(body, at);
      default -> Arrays.copyOfRange(body, at, body.length);
    };
  }

  private static byte[] replaced(byte[] body, int at, byte by) {
    var copy = body.clone();
    copy[at] = by;
    return copy;
  }

  private static byte[] twice(byte[] body, int from) {
    var copy = Arrays.copyOf(body, body.length + body.length - from);
    System.arraycopy(body, from, copy, body.length, body.length - from);
    return copy;
  }
}
