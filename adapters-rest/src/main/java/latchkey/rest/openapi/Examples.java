package latchkey.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of examples: one for each tag, in which operations are named {@code GET /path}. */
final class Examples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> files = new HashMap<>();

  /** That of an operation; empty when nobody wrote one. */
  Optional<Example> of(String tag, String operation) {
    var file = files.computeIfAbsent(tag, Examples::read);
    return Optional.ofNullable(file.get(operation)).map(Example::of);
  }

  private static JsonNode read(String tag) {
    try (var file = Examples.class.getResourceAsStream("examples/" + tag + ".json")) {
      return file == null ? MissingNode.getInstance() : JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The examples of " + tag + " cannot be read", e);
    }
  }
}
