package latchkey.rehearsal.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.Target;

/**
 * The target, spoken to in a dialect: answers that stop the job or the object become exceptions
 * here.
 */
record Wire(Target target, Dialect dialect) {
  Reply send(Request request) {
    Reply reply = target.send(request);
    Quarantine.requireAdmitted(reply);
    return reply;
  }

  /**
   * @throws Failed unless the answer is good
   */
  Reply require(Entry.Action action, Request request) {
    Reply reply = send(request);
    if (!reply.ok()) throw new Failed(action, reply.explained());
    return reply;
  }

  /**
   * @return empty for 404: the link is broken
   */
  Optional<JsonNode> read(Request request) {
    Reply reply = send(request);
    if (reply.status() == 404) return Optional.empty();
    if (!reply.ok()) throw new Failed(Entry.Action.OTHER, reply.explained());
    return Optional.of(reply.body());
  }

  /** One query per matching attribute, in order, until one hits. */
  Optional<JsonNode> match(String resources, List<String> matching, Map<String, String> values) {
    for (String attribute : matching) {
      String value = values.get(attribute);
      Optional<JsonNode> hit = value == null ? Optional.empty() : hit(resources, attribute, value);
      if (hit.isPresent()) return hit;
    }
    return Optional.empty();
  }

  private Optional<JsonNode> hit(String resources, String attribute, String value) {
    Request query = dialect.find(resources, attribute, value);
    JsonNode found = require(Entry.Action.OTHER, query).body();
    int hits = found.path("totalResults").asInt(-1);
    if (hits < 0) throw new Failed(Entry.Action.OTHER, "the answer to a filter isn't a list");
    if (hits > 1) throw new Failed(Entry.Action.OTHER, duplicate(resources, attribute, hits));
    return Json.elements(found.path("Resources")).findFirst();
  }

  private static String duplicate(String resources, String attribute, int hits) {
    return "duplicate target: %d %s have this %s, so it can't be told which is meant"
        .formatted(hits, resources.toLowerCase(java.util.Locale.ROOT), attribute);
  }

  /**
   * @throws Failed unless the answer has an id, without which the object can't be linked
   */
  String createdId(Request request) {
    Reply reply = require(Entry.Action.CREATE, request);
    if (reply.id().isEmpty()) throw new Failed(Entry.Action.CREATE, "the answer has no id");
    return reply.id();
  }
}
