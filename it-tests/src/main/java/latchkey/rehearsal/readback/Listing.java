package latchkey.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.Target;

/**
 * All resources of a kind, read page by page with startIndex.
 *
 * @param byId in the order of the pages
 * @param faults what was wrong with the pages themselves
 */
public record Listing(Map<String, JsonNode> byId, List<String> faults) {
  /**
   * @param page how many to ask for; a server may give fewer
   */
  public static Listing read(Target target, String resources, int page) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    int total = 1;
    for (int start = 1; start <= total; ) {
      JsonNode list = page(target, resources, start, page, faults);
      JsonNode items = list.path("Resources");
      total = list.path("totalResults").asInt(0);
      items.forEach(item -> keep(byId, faults, resources, item));
      if (items.isEmpty()) break;
      start += items.size();
    }
    if (faults.isEmpty() && byId.size() != total)
      faults.add(
          "%s: the pages hold %d, totalResults says %d".formatted(resources, byId.size(), total));
    return new Listing(byId, faults);
  }

  private static JsonNode page(
      Target target, String resources, int start, int count, List<String> faults) {
    String path = "/%s?startIndex=%d&count=%d".formatted(resources, start, count);
    Reply reply = target.send(Request.get("GET %s list".formatted(resources), path));
    if (!reply.ok()) faults.add("%s from %d on: %s".formatted(resources, start, reply.explained()));
    return reply.body();
  }

  private static void keep(
      Map<String, JsonNode> byId, List<String> faults, String resources, JsonNode item) {
    String id = item.path("id").asText("");
    if (byId.put(id, item) != null) faults.add("%s: %s is on two pages".formatted(resources, id));
  }
}
