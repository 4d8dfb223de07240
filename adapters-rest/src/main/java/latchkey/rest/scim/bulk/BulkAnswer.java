package latchkey.rest.scim.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.rest.json.Json;

/**
 * The answer to a bulk (RFC 7644 §3.7.3): what became of each operation that was done, in the order
 * of the request.
 */
record BulkAnswer(List<BulkOperation> operations, Map<Integer, Outcome> outcomes, UUID requestId)
    implements Json {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

  @Override
  public void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("schemas");
    out.writeString(SCHEMA);
    out.writeEndArray();
    out.writeArrayFieldStart("Operations");
    for (Map.Entry<Integer, Outcome> one : outcomes.entrySet()) {
      write(out, operations.get(one.getKey()), one.getValue());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(JsonGenerator out, BulkOperation sent, Outcome outcome) throws IOException {
    out.writeStartObject();
    Json.optional(out, "method", sent.method());
    Json.optional(out, "bulkId", sent.bulkId());
    Json.optional(out, "version", outcome.version());
    Json.optional(out, "location", outcome.location());
    out.writeStringField("status", Integer.toString(outcome.status()));
    if (outcome.failed()) {
      out.writeFieldName("response");
      outcome.error().orElseThrow().json(requestId).write(out);
    }
    out.writeEndObject();
  }
}
