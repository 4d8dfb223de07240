package latchkey.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import latchkey.rehearsal.wire.Json;

/** What a rehearsal needs of Latchkey beside SCIM: the set-up, the access answer, the feed. */
final class LatchkeyStub extends ScimStub {
  static final String PASSWORD = "open sesame";

  private final List<ObjectNode> feed = new ArrayList<>();
  private final Map<String, Boolean> last = new TreeMap<>();
  private boolean lies;
  private boolean silent;

  LatchkeyStub() {
    serve("/api/v1", this::api);
    serve("/access/v1", this::access);
  }

  String server() {
    return url().replace("/scim/v2", "");
  }

  /** Says granted of everybody. */
  void lie() {
    lies = true;
  }

  /** Tells no door of any change. */
  void fallSilent() {
    silent = true;
  }

  private Answer api(Seen request) {
    boolean signIn = request.target().endsWith("/session");
    if (signIn && !request.body().path("password").asText().equals(PASSWORD))
      return Answer.error(401, "wrong user name or password");
    return Answer.of(200, Json.object().put("token", TOKEN).put("tenantUrl", url()));
  }

  private Answer access(Seen request) throws InterruptedException {
    if (request.target().contains("/snapshot")) return snapshot();
    if (request.target().contains("/changes")) return changes(request.target());
    String id = request.target().substring(request.target().lastIndexOf('/') + 1);
    return Answer.of(200, person(id));
  }

  private synchronized ObjectNode person(String id) {
    boolean granted = lies || users.containsKey(id) && users.get(id).path("active").asBoolean(true);
    return Json.object().put("id", id).put("access", granted ? "granted" : "denied");
  }

  private synchronized Answer snapshot() {
    StringBuilder lines = new StringBuilder("{\"cursor\":\"%d\"}\n".formatted(feed.size()));
    users.keySet().forEach(id -> lines.append(Json.text(person(id))).append('\n'));
    return Answer.text(lines + "{\"end\":true,\"count\":%d}\n".formatted(users.size()));
  }

  private synchronized Answer changes(String target) throws InterruptedException {
    int after = Integer.parseInt(target.replaceAll(".*after=(\\d+).*", "$1"));
    long until = System.nanoTime() + 1_000_000_000;
    while (after >= feed.size() && System.nanoTime() < until) wait(50);
    ObjectNode page = Json.object().put("next", "" + Math.max(after, feed.size()));
    feed.stream().skip(after).forEach(page.putArray("items")::add);
    return Answer.of(200, page);
  }

  /** In the order of the writes. */
  @Override
  protected synchronized void written() {
    if (silent) return;
    for (String id : users.keySet()) note(id, users.get(id).path("active").asBoolean(true));
    for (String id : List.copyOf(last.keySet())) if (!users.containsKey(id)) note(id, false);
    notifyAll();
  }

  private void note(String id, boolean granted) {
    Boolean before = last.put(id, granted);
    if (before != null && before == granted) return;
    JsonNode user = Json.object().put("id", id).put("access", granted ? "granted" : "denied");
    feed.add(Json.object().put("kind", "user").set("user", user));
  }
}
