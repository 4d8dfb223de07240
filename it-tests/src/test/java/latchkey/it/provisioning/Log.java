package latchkey.it.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import latchkey.it.client.Answer;
import latchkey.it.client.Organization;

/** The log of an organization, as its administrators read it. */
public record Log(Organization organization) {
  private static final Duration LONG = Duration.ofSeconds(20);

  Answer page(String query) {
    return organization
        .operator()
        .gets(organization.path() + "/provisioning/log" + query)
        .answers(200);
  }

  /** The same but for what administrators did. */
  List<JsonNode> all(String query) {
    return everything(query).stream().filter(it -> it.has("connection")).toList();
  }

  /** All lines of a query, page by page. */
  public List<JsonNode> everything(String query) {
    var found = new ArrayList<JsonNode>();
    var page = page("?limit=1000&" + query);
    page.at("/items").forEach(found::add);
    while (page.at("/next").isTextual()) {
      page = page("?limit=1000&" + query + "&cursor=" + page.text("/next"));
      page.at("/items").forEach(found::add);
    }
    return found;
  }

  /** Calls are kept a moment after their answer: reads until this many lines are there. */
  public List<JsonNode> settled(String query, int lines) {
    return settled(query, found -> found.size() >= lines);
  }

  List<JsonNode> settled(String query, Predicate<List<JsonNode>> enough) {
    var end = Instant.now().plus(LONG);
    var found = all(query);
    while (!enough.test(found) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      found = all(query);
    }
    assertThat(enough.test(found)).as("lines of %s: %s", query, found).isTrue();
    return found;
  }

  /** The latest cycle, once it is as it shall be. */
  JsonNode cycle(Predicate<JsonNode> enough) {
    var end = Instant.now().plus(LONG);
    var found = latestCycle();
    while (!enough.test(found) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      found = latestCycle();
    }
    assertThat(enough.test(found)).as(found.toPrettyString()).isTrue();
    return found;
  }

  private JsonNode latestCycle() {
    return organization
        .operator()
        .gets(organization.path() + "/provisioning/cycles")
        .answers(200)
        .at("/items/0");
  }

  /** The one line of a request. */
  JsonNode line(Answer of) {
    var found = settled("requestId=" + of.requestId(), 1);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
