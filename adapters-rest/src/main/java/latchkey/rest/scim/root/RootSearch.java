package latchkey.rest.scim.root;

import java.util.ArrayList;
import java.util.List;
import latchkey.application.query.Listing;
import latchkey.application.query.Window;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.json.Json;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.Search;

/**
 * Searches one type after the other as if they were one list, each in its own total order, so that
 * a page costs what pages of the types cost (RFC 7644 §3.4.2.1).
 */
final class RootSearch {
  private final List<Endpoint> endpoints;
  private final Search search;
  private final Window window;
  private final List<Json> items = new ArrayList<>();
  private long total;

  private RootSearch(List<Endpoint> endpoints, Search search) {
    this.endpoints = endpoints;
    this.search = search;
    this.window = search.window();
  }

  /** The page of all types that a search asks for. */
  static Listing<Json> find(List<Endpoint> endpoints, Search search) {
    return new RootSearch(endpoints, search).page();
  }

  private Listing<Json> page() {
    var types = endpoints.stream().map(Endpoint::type).toList();
    for (Endpoint endpoint : endpoints) add(endpoint, about(endpoint.type(), types));
    return new Listing<>(items, total);
  }

  private Search about(ResourceType type, List<ResourceType> types) {
    return search.about(type, types);
  }

  private void add(Endpoint endpoint, Search question) {
    if (question.extent().none()) return;
    var page = endpoint.find(question.within(rest()));
    items.addAll(page.items());
    total += page.total();
  }

  /** What of the window is left for the next type. */
  private Window rest() {
    int start = (int) Math.max(1, window.startIndex() - total);
    return new Window(start, window.count() - items.size());
  }
}
