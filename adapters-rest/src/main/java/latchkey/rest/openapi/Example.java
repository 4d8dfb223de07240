package latchkey.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An operation at work.
 *
 * @param request the body that is sent; a text where it is no JSON
 * @param requestMedia its type, when it is not that of the door
 * @param status of the answer
 * @param answer its body; a text where it is no JSON
 * @param answerMedia its type, when it is not that of the door
 */
record Example(
    Optional<JsonNode> request,
    Optional<String> requestMedia,
    int status,
    Optional<JsonNode> answer,
    Optional<String> answerMedia) {

  static Example of(JsonNode told) {
    return new Example(
        Optional.ofNullable(told.get("request")),
        Optional.ofNullable(told.get("requestType")).map(JsonNode::asText),
        told.path("status").asInt(),
        Optional.ofNullable(told.get("answer")),
        Optional.ofNullable(told.get("answerType")).map(JsonNode::asText));
  }
}
