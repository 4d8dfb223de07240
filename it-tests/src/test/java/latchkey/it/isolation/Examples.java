package latchkey.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import latchkey.it.client.Answer;

/**
 * The files of examples as they stand in the sources. A new operation's is written down from what
 * it really answers; then somebody makes it nicer to read.
 */
final class Examples {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static final Path FOLDER =
      Path.of("")
          .toAbsolutePath()
          .getParent()
          .resolve("adapters-rest/src/main/resources/latchkey/rest/openapi/examples");

  private static final int MOST_ELEMENTS = 2;
  private static final int MOST_TEXT = 600;

  private Examples() {}

  static void write(Operation operation, Words words, Answer answer) {
    var example = JSON.createObjectNode();
    var body = Words.written(operation.row().body());
    if (!body.isEmpty()) example.set("request", read(body));
    example.put("status", answer.status());
    if (!answer.text().isEmpty()) {
      var type = answer.header("content-type").orElse("").replaceAll(" *;.*", "");
      if (!type.equals(usual(operation))) example.put("answerType", type);
      var text = words.written(new Words.Answered(answer.text()));
      example.set(
          "answer",
          !type.endsWith("ndjson") && type.endsWith("json") ? shortened(read(text)) : cut(text));
    }
    put(operation, example);
  }

  private static String usual(Operation operation) {
    return operation.row().endpoint().path().startsWith("/scim/")
        ? "application/scim+json"
        : "application/json";
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException noJson) {
      return cut(text);
    }
  }

  private static JsonNode cut(String text) {
    return TextNode.valueOf(text.substring(0, Math.min(text.length(), MOST_TEXT)));
  }

  private static JsonNode shortened(JsonNode node) {
    if (node instanceof ArrayNode all) {
      while (all.size() > MOST_ELEMENTS) all.remove(all.size() - 1);
    }
    for (Iterator<JsonNode> it = node.elements(); it.hasNext(); ) shortened(it.next());
    return node;
  }

  private static void put(Operation operation, ObjectNode example) {
    var file = FOLDER.resolve(operation.tag() + ".json");
    try {
      Files.createDirectories(FOLDER);
      var all =
          Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
      ((ObjectNode) all).set(operation.row().endpoint().toString(), example);
      Files.writeString(file, JSON.writeValueAsString(all) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
