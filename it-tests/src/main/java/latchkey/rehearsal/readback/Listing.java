package latchkey.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.Target;

/**
 * Resources of a kind as the target has them, read page by page with startIndex.
 *
 * @param byId in the order of the pages
 * @param faults what was wrong with the pages themselves
 */
public record Listing(Map<String, JsonNode> byId, List<String> faults) {
  /** Beside so many of others, ours are read one by one. */
  private static final int WORTH_PAGING = 2_000;

  /**
   * @param page how many to ask for; a server may give fewer
   */
  public static Listing all(Target target, String resources, int page) {
    Listing listing = new Listing(new LinkedHashMap<>(), new ArrayList<>());
    int total = 1;
    for (int start = 1; start <= total; ) {
      JsonNode list = listing.page(target, resources, start, page);
      JsonNode items = list.path("Resources");
      total = list.path("totalResults").asInt(0);
      items.forEach(item -> listing.keep(resources, item));
      if (items.isEmpty()) break;
      start += items.size();
    }
    listing.requireCount(resources, total);
    return listing;
  }

  /** All of them, unless others have so many there that it would take too long. */
  public static Listing of(Target target, String resources, int page, Set<String> ours) {
    Listing first = new Listing(new LinkedHashMap<>(), new ArrayList<>());
    int total = first.page(target, resources, 1, 1).path("totalResults").asInt(0);
    if (total <= WORTH_PAGING + 2 * ours.size()) return all(target, resources, page);
    ours.forEach(id -> first.readOne(target, resources, id));
    return first;
  }

  private void readOne(Target target, String resources, String id) {
    Reply reply =
        target.send(Request.get("GET %s/id".formatted(resources), "/" + resources + "/" + id));
    if (reply.ok()) keep(resources, reply.body());
    else if (reply.status() != 404) faults.add(resources + " " + id + ": " + reply.explained());
  }

  private void requireCount(String resources, int total) {
    if (faults.isEmpty() && byId.size() != total)
      faults.add(
          "%s: the pages hold %d, totalResults says %d".formatted(resources, byId.size(), total));
  }

  private JsonNode page(Target target, String resources, int start, int count) {
    String path = "/%s?startIndex=%d&count=%d".formatted(resources, start, count);
    Reply reply = target.send(Request.get("GET %s list".formatted(resources), path));
    if (!reply.ok()) faults.add("%s from %d on: %s".formatted(resources, start, reply.explained()));
    return reply.body();
  }

  private void keep(String resources, JsonNode item) {
    String id = item.path("id").asText("");
    if (byId.put(id, item) != null) faults.add("%s: %s is on two pages".formatted(resources, id));
  }
}
