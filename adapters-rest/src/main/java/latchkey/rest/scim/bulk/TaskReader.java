package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.Endpoints;
import latchkey.rest.scim.json.Messages;

/** Reads one operation of a bulk (RFC 7644 §3.7); what is wrong with it concerns it alone. */
record TaskReader(Endpoints endpoints) {
  private static final Pattern PATH = Pattern.compile("(/[^/?#]+)(?:/([^/?#]+))?/?");

  /**
   * @throws latchkey.rest.scim.error.ScimException when it cannot be read
   */
  Task read(BulkOperation operation) {
    var sent = operation.sent();
    if (!sent.isObject()) throw syntax("it must be an object");
    var method = method(sent);
    var path = required(sent, "path");
    var parts = PATH.matcher(path);
    var endpoint = parts.matches() ? endpoints.at(parts.group(1)) : Optional.<Endpoint>empty();
    if (endpoint.isEmpty()) throw unknown(path);
    var id = Optional.ofNullable(parts.group(2));
    requireFit(method, id, path);
    if (method.makes()) required(sent, "bulkId");
    return new Task(method, endpoint.get(), id, text(sent, "version"), data(sent, method));
  }

  private static BulkMethod method(JsonNode sent) {
    String name = required(sent, "method");
    return Arrays.stream(BulkMethod.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> syntax("'method' must be POST, PUT, PATCH or DELETE in upper case"));
  }

  private static void requireFit(BulkMethod method, Optional<String> id, String path) {
    if (method.makes() && id.isPresent()) {
      throw syntax("POST takes the path of a type, such as /Users, and not '" + path + "'");
    }
    if (!method.makes() && id.isEmpty()) {
      throw syntax(method + " takes the path of one resource, and not '" + path + "'");
    }
  }

  private static ObjectNode data(JsonNode sent, BulkMethod method) {
    if (!method.needsData()) return Task.NO_DATA;
    var data = Messages.member(sent, "data").orElseThrow(() -> missing("data"));
    if (!data.isObject()) throw syntax("'data' must be an object");
    requireSmall(data);
    return (ObjectNode) data;
  }

  // What would be refused alone is not let pass in company.
  private static void requireSmall(JsonNode data) {
    if (data.toString().getBytes(StandardCharsets.UTF_8).length <= BoundedJson.BODY) return;
    String text = "The data of the operation is larger than %d bytes: send it in parts.";
    throw ScimError.of(413, text.formatted(BoundedJson.BODY)).thrown();
  }

  private static String required(JsonNode sent, String name) {
    return text(sent, name).orElseThrow(() -> missing(name));
  }

  private static Optional<String> text(JsonNode sent, String name) {
    var found = Messages.member(sent, name);
    if (found.filter(node -> !node.isTextual()).isPresent()) {
      throw syntax("'" + name + "' must be a text");
    }
    return found.map(JsonNode::textValue).filter(text -> !text.isBlank());
  }

  private static RuntimeException missing(String name) {
    return syntax("'" + name + "' is missing");
  }

  private static RuntimeException unknown(String path) {
    String text = "The path '%s' of the operation is none of a resource here.";
    return ScimError.value(text.formatted(path)).thrown();
  }

  private static RuntimeException syntax(String why) {
    return ScimError.syntax("The operation cannot be read: " + why + ".").thrown();
  }
}
