package latchkey.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guarded product at the access door: asks who may enter, and follows the feed. */
public final class Product {
  private static final int MOST_PAGES = 10_000;

  private final Http http;
  private final String token;

  Product(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  public String token() {
    return token;
  }

  public Answer asksAbout(String id) {
    return gets("/users/" + id);
  }

  public Answer asksAboutUserName(String userName) {
    return gets("/users?userName=" + Directory.encoded(userName));
  }

  public Answer asksAboutExternalId(String externalId) {
    return gets("/users?externalId=" + Directory.encoded(externalId));
  }

  /** Reads one page of the feed. */
  public Answer follows(String after, int wait) {
    return gets("/changes?after=" + Directory.encoded(after) + "&wait=" + wait);
  }

  /** Reads on from there until nothing came for two seconds. */
  public List<JsonNode> followsToTheEnd(String after) {
    var items = new ArrayList<JsonNode>();
    var cursor = after;
    for (int read = 0; read < MOST_PAGES; read++) {
      var page = follows(cursor, 2).answers(200);
      if (page.at("/items").isEmpty()) return items;
      page.at("/items").forEach(items::add);
      cursor = page.text("/next");
    }
    throw new AssertionError("the feed has no end");
  }

  /** The lines of the snapshot. */
  public List<JsonNode> takesSnapshot() {
    var answer = gets("/snapshot").answers(200);
    return answer.text().lines().filter(line -> !line.isBlank()).map(Json::read).toList();
  }

  public Answer gets(String target) {
    return http.send(
        "GET",
        "/access/v1" + target,
        Map.of("Authorization", "Bearer " + token, "Accept", "application/json"),
        Optional.empty());
  }
}
